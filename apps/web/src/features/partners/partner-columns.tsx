import type { Partner } from "@liaison/contracts";
import { Badge, Group } from "@mantine/core";
import { ClippedText } from "../../data-table/clipped-text.tsx";
import { dataColumnHelper } from "../../data-table/table-model.ts";
import { formatNumber } from "../../formatting/numbers.ts";
import { AnchorLink } from "../../routing/links.tsx";
import { InvitationStatusBadge } from "./invitation-status-badge.tsx";
import { partnerFieldLabels as labels, partnerTypeLabels } from "./partner-labels.ts";

const column = dataColumnHelper<Partner>();

export const partnerColumns = column.columns([
  column.accessor("company_name", {
    header: labels.company_name,
    meta: { width: 22 },
    cell: ({ row }) => <PartnerName partner={row.original} />,
  }),
  column.accessor("partner_type", {
    header: labels.partner_type,
    meta: { width: 8 },
    cell: ({ getValue }) => partnerTypeLabels[getValue()],
  }),
  column.accessor("country_code", {
    header: labels.country_code,
    meta: { width: 7.5 },
    enableSorting: false,
    cell: ({ getValue }) => <ClippedText text={getValue()} />,
  }),
  column.accessor("email", {
    header: labels.email,
    meta: { width: 18 },
    cell: ({ getValue }) => <ClippedText text={getValue()} />,
  }),
  column.accessor("sales_amount", {
    header: labels.sales_amount,
    meta: { width: 11.5, align: "end" },
    cell: ({ getValue }) => <span className="tabular">{formatNumber(getValue())}</span>,
  }),
  column.accessor("frequency", {
    header: labels.frequency,
    meta: { width: 10.5 },
    cell: ({ getValue }) => <ClippedText text={getValue()} />,
  }),
  column.accessor("payment_terms", {
    header: labels.payment_terms,
    meta: { width: 13.5 },
    cell: ({ getValue }) => <ClippedText text={getValue()} />,
  }),
  column.accessor("invitation_status", {
    header: labels.invitation_status,
    meta: { width: 9 },
    enableSorting: false,
    cell: ({ getValue }) => <InvitationStatusBadge status={getValue()} />,
  }),
]);

function PartnerName({ partner: { id, company_name, archived_at } }: { partner: Partner }) {
  return (
    <Group component="span" gap="xs" wrap="nowrap">
      <AnchorLink
        from="/$organizationId/partners"
        to="."
        search={(search) => ({ ...search, partner: id })}
        resetScroll={false}
        preload={false}
        inherit
        fw={500}
        truncate
        title={company_name}
        onClick={(event) => event.stopPropagation()}
      >
        {company_name}
      </AnchorLink>
      {archived_at && (
        <Badge component="span" color="gray" size="sm">
          Archived
        </Badge>
      )}
    </Group>
  );
}
