import { Stack, Text } from "@mantine/core";
import { ClippedText } from "../../data-table/clipped-text.tsx";
import { dataColumnHelper } from "../../data-table/table-model.ts";
import { DateOnly } from "../../formatting/date-only.tsx";
import { RelativeMoment } from "../../formatting/relative-moment.tsx";
import { AnchorLink } from "../../routing/links.tsx";
import type { SupplierInvitationDetails } from "./supplier-invitation-details.ts";
import { supplierInvitationOrderByLabels as labels } from "./supplier-invitation-labels.ts";
import { SupplierInvitationStatusBadge } from "./supplier-invitation-status-badge.tsx";

const column = dataColumnHelper<SupplierInvitationDetails>();

export const supplierInvitationColumns = column.columns([
  column.accessor("businessName", {
    id: "supplierName",
    header: labels.supplierName,
    meta: { width: 24 },
    cell: ({ row }) => <SupplierName invitation={row.original} />,
  }),
  column.accessor("businessId", {
    header: "Business ID",
    meta: { width: 12 },
    enableSorting: false,
    cell: ({ getValue }) => <ClippedText text={getValue()} />,
  }),
  column.accessor("country", { header: "Country", meta: { width: 7 }, enableSorting: false }),
  column.accessor("status", {
    header: "Status",
    meta: { width: 12 },
    enableSorting: false,
    cell: ({ row }) => <SupplierInvitationStatusBadge {...row.original} />,
  }),
  column.accessor("invitedAt", {
    header: labels.invitedAt,
    meta: { width: 10 },
    cell: ({ getValue }) => <DateOnly at={getValue()} />,
  }),
  column.accessor("createdAt", {
    header: labels.createdAt,
    meta: { width: 10 },
    cell: ({ getValue }) => <DateOnly at={getValue()} />,
  }),
  column.accessor("expiresAt", {
    header: labels.expiresAt,
    meta: { width: 10 },
    cell: ({ getValue }) => <RelativeMoment at={getValue()} />,
  }),
  column.accessor("invitedBy", {
    header: "Invited by",
    meta: { width: 15 },
    enableSorting: false,
    cell: ({ getValue }) => <Inviter invitedBy={getValue()} />,
  }),
]);

function SupplierName({ invitation }: { invitation: SupplierInvitationDetails }) {
  const { id, businessName, email } = invitation;
  return (
    <Stack component="span" gap={0}>
      <AnchorLink
        from="/$organizationId/supplier-invitations"
        to="."
        search={(search) => ({ ...search, invitation: id })}
        resetScroll={false}
        preload={false}
        inherit
        fw={500}
        truncate
        title={businessName}
        onClick={(event) => event.stopPropagation()}
      >
        {businessName}
      </AnchorLink>
      <Text span size="xs" c="dimmed" fw={400} truncate>
        {email}
      </Text>
    </Stack>
  );
}

function Inviter({ invitedBy }: Pick<SupplierInvitationDetails, "invitedBy">) {
  return <ClippedText text={`${invitedBy.firstName} ${invitedBy.lastName}`} />;
}
