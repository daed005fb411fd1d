import type { Partner } from "@liaison/contracts";
import { Anchor, Badge, Code, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Moment } from "../../formatting/moment.tsx";
import { formatNumber } from "../../formatting/numbers.ts";
import { DetailsTitle } from "../../page/details-drawer.tsx";
import { DetailsList } from "../../page/details-list.tsx";
import { describePartnerValue } from "./describe-partner-value.ts";
import { InvitationStatusBadge } from "./invitation-status-badge.tsx";
import { partnerFieldLabels as labels, partnerTypeLabels } from "./partner-labels.ts";

interface PartnerDetailsProps {
  readonly partner: Partner;
  readonly actions: ReactNode;
}

export function PartnerDetails({ partner, actions }: PartnerDetailsProps) {
  return (
    <Stack gap="md">
      <Group gap="xs">
        <DetailsTitle>{partner.company_name}</DetailsTitle>
        {partner.archived_at && <Badge color="gray">Archived</Badge>}
      </Group>
      {actions}
      <DetailsList
        entries={[
          [labels.partner_type, partnerTypeLabels[partner.partner_type]],
          [
            labels.email,
            <Anchor inherit href={`mailto:${partner.email}`}>
              {partner.email}
            </Anchor>,
          ],
          [labels.country_code, describePartnerValue("country_code", partner.country_code)],
          [labels.company_registration_number, partner.company_registration_number],
          [labels.sales_amount, formatNumber(partner.sales_amount)],
          [labels.frequency, partner.frequency],
          [labels.payment_terms, partner.payment_terms],
          [labels.invitation_status, <InvitationStatusBadge status={partner.invitation_status} />],
          [
            labels.guest_organization_id,
            partner.guest_organization_id && <Code>{partner.guest_organization_id}</Code>,
          ],
          [labels.created_at, <Moment at={partner.created_at} />],
          [labels.updated_at, <Moment at={partner.updated_at} />],
          [labels.archived_at, partner.archived_at && <Moment at={partner.archived_at} />],
          [labels.version, formatNumber(partner.version)],
          [labels.id, <Code>{partner.id}</Code>],
        ]}
      />
    </Stack>
  );
}
