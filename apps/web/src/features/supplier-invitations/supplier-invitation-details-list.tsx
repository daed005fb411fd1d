import { Anchor, Code, Stack, Text } from "@mantine/core";
import { countryName } from "../../formatting/countries.ts";
import { Moment } from "../../formatting/moment.tsx";
import { RelativeMoment } from "../../formatting/relative-moment.tsx";
import { DetailsTitle } from "../../page/details-drawer.tsx";
import { DetailsList } from "../../page/details-list.tsx";
import { AnchorLink } from "../../routing/links.tsx";
import { InvitationDelivery } from "./invitation-delivery.tsx";
import { SupplierInvitationActions } from "./supplier-invitation-actions.tsx";
import type { SupplierInvitationDetails } from "./supplier-invitation-details.ts";
import { supplierInvitationOrderByLabels as labels } from "./supplier-invitation-labels.ts";
import { SupplierInvitationStatusBadge } from "./supplier-invitation-status-badge.tsx";

interface SupplierInvitationDetailsListProps {
  readonly invitation: SupplierInvitationDetails;
}

export function SupplierInvitationDetailsList({ invitation }: SupplierInvitationDetailsListProps) {
  const { invitedBy } = invitation;
  return (
    <Stack gap="md">
      <DetailsTitle>{invitation.businessName}</DetailsTitle>
      <SupplierInvitationActions invitation={invitation} />
      <DetailsList
        entries={[
          ["Status", <SupplierInvitationStatusBadge {...invitation} />],
          ["Business ID", invitation.businessId],
          ["Country", `${countryName(invitation.country)} (${invitation.country})`],
          [
            "E-mail",
            <Anchor inherit href={`mailto:${invitation.email}`}>
              {invitation.email}
            </Anchor>,
          ],
          ["Message", invitation.message && <Message text={invitation.message} />],
          ["Delivery", <InvitationDelivery invitation={invitation} />],
          ["Invited by", `${invitedBy.firstName} ${invitedBy.lastName}`],
          [labels.invitedAt, <Moment at={invitation.invitedAt} />],
          [labels.expiresAt, <Expiry at={invitation.expiresAt} />],
          ["Accepted", invitation.acceptedAt && <Moment at={invitation.acceptedAt} />],
          [labels.createdAt, <Moment at={invitation.createdAt} />],
          ["Updated", <Moment at={invitation.updatedAt} />],
          ["Partner", <PartnerLink invitation={invitation} />],
          ["Id", <Code>{invitation.id}</Code>],
        ]}
      />
    </Stack>
  );
}

function Message({ text }: { text: string }) {
  return (
    <Text span inherit style={{ whiteSpace: "pre-line" }}>
      {text}
    </Text>
  );
}

function PartnerLink({ invitation }: SupplierInvitationDetailsListProps) {
  const { organizationId, partnerId } = invitation;
  return (
    <AnchorLink
      to="/$organizationId/partners"
      params={{ organizationId }}
      search={{ partner: partnerId }}
      inherit
    >
      Open the partner
    </AnchorLink>
  );
}

function Expiry({ at }: { at: string }) {
  return (
    <>
      <Moment at={at} /> (<RelativeMoment at={at} />)
    </>
  );
}
