import { Anchor, Code, Stack, Text } from "@mantine/core";
import { Moment } from "../../formatting/moment.tsx";
import { RelativeMoment } from "../../formatting/relative-moment.tsx";
import { DetailsTitle } from "../../page/details-drawer.tsx";
import { DetailsList } from "../../page/details-list.tsx";
import type { SupplierInvitationDetails } from "./supplier-invitation-details.ts";
import {
  deliveryStateLabels,
  supplierInvitationOrderByLabels as labels,
} from "./supplier-invitation-labels.ts";
import { SupplierInvitationStatusBadge } from "./supplier-invitation-status-badge.tsx";

interface SupplierInvitationDetailsListProps {
  readonly invitation: SupplierInvitationDetails;
}

export function SupplierInvitationDetailsList({ invitation }: SupplierInvitationDetailsListProps) {
  const { invitedBy } = invitation;
  return (
    <Stack gap="md">
      <DetailsTitle>{invitation.businessName}</DetailsTitle>
      <DetailsList
        entries={[
          ["Status", <SupplierInvitationStatusBadge {...invitation} />],
          ["Business ID", invitation.businessId],
          ["Country", invitation.country],
          [
            "E-mail",
            <Anchor inherit href={`mailto:${invitation.email}`}>
              {invitation.email}
            </Anchor>,
          ],
          ["Message", invitation.message],
          ["Delivery", <Delivery delivery={invitation.delivery} />],
          ["Invited by", `${invitedBy.firstName} ${invitedBy.lastName}`],
          [labels.invitedAt, <Moment at={invitation.invitedAt} />],
          [labels.expiresAt, <Expiry at={invitation.expiresAt} />],
          ["Accepted", invitation.acceptedAt && <Moment at={invitation.acceptedAt} />],
          [labels.createdAt, <Moment at={invitation.createdAt} />],
          ["Updated", <Moment at={invitation.updatedAt} />],
          ["Partner", <Code>{invitation.partnerId}</Code>],
          ["Id", <Code>{invitation.id}</Code>],
        ]}
      />
    </Stack>
  );
}

function Delivery({ delivery }: Pick<SupplierInvitationDetails, "delivery">) {
  return (
    <>
      {deliveryStateLabels[delivery.state]}, <RelativeMoment at={delivery.at} />
      {delivery.error && (
        <Text size="sm" c="var(--mantine-color-error)">
          {delivery.error}
        </Text>
      )}
    </>
  );
}

function Expiry({ at }: { at: string }) {
  return (
    <>
      <Moment at={at} /> (<RelativeMoment at={at} />)
    </>
  );
}
