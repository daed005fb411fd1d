import type { Connection, GrantablePermission } from "@liaison/contracts";
import { dataColumnHelper } from "../../data-table/table-model.ts";
import { DateOnly } from "../../formatting/date-only.tsx";
import { Missing } from "../../page/missing.tsx";
import { AnchorLink } from "../../routing/links.tsx";
import { grantLabels } from "./connection-labels.ts";
import { ConnectionStatusBadge } from "./connection-status-badge.tsx";
import { sidesOf } from "./sides.ts";

const column = dataColumnHelper<Connection>();

/** The columns of an organization's connections. They come newest first, and in no other order. */
export function connectionColumns(organizationId: string) {
  const sides = (connection: Connection) => sidesOf(connection, organizationId);
  return column.columns([
    column.accessor((connection) => sides(connection).other.name, {
      id: "organization",
      header: "Organization",
      meta: { width: 30 },
      enableSorting: false,
      cell: ({ row, getValue }) => <OrganizationName id={row.id} name={getValue()} />,
    }),
    column.accessor("status", {
      header: "Status",
      meta: { width: 14 },
      enableSorting: false,
      cell: ({ getValue }) => <ConnectionStatusBadge status={getValue()} />,
    }),
    column.accessor((connection) => sides(connection).role, {
      id: "invitedBy",
      header: "Invited by",
      meta: { width: 14 },
      enableSorting: false,
      cell: ({ getValue }) => (getValue() === "host" ? "Us" : "Them"),
    }),
    column.accessor("connectedAt", {
      header: "Connected",
      meta: { width: 14 },
      enableSorting: false,
      cell: ({ getValue }) => <DateOnly at={getValue()} />,
    }),
    column.accessor("grants.given", {
      id: "given",
      header: "We let them",
      meta: { width: 14 },
      enableSorting: false,
      cell: ({ getValue }) => <Grants permissions={getValue()} />,
    }),
    column.accessor("grants.received", {
      id: "received",
      header: "They let us",
      meta: { width: 14 },
      enableSorting: false,
      cell: ({ getValue }) => <Grants permissions={getValue()} />,
    }),
  ]);
}

function OrganizationName({ id, name }: { id: string; name: string }) {
  return (
    <AnchorLink
      from="/$organizationId/connections"
      to="."
      search={(search) => ({ ...search, connection: id })}
      resetScroll={false}
      preload={false}
      inherit
      fw={500}
      display="block"
      truncate
      title={name}
      onClick={(event) => event.stopPropagation()}
    >
      {name}
    </AnchorLink>
  );
}

function Grants({ permissions }: { permissions: readonly GrantablePermission[] }) {
  if (permissions.length === 0) return <Missing />;
  return permissions.map((permission) => grantLabels[permission]).join(", ");
}
