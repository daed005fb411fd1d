import { type Connection, GrantablePermission } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import type { FoundConnection } from "./connection.repository.ts";
import type { GrantTable } from "./connection.tables.ts";
import { findGrants } from "./grant.repository.ts";

/** Connections as the organization sees them, which is on one side of each. */
export async function describeConnections(
  store: Store,
  organizationId: string,
  connections: readonly FoundConnection[],
): Promise<Connection[]> {
  const grants = await findGrants(
    store,
    connections.map(({ id }) => id),
  );
  return connections.map((connection) =>
    describe(
      connection,
      grants.filter(({ connection_id }) => connection_id === connection.id),
      organizationId,
    ),
  );
}

/** One connection; see {@link describeConnections}. */
export async function describeConnection(
  store: Store,
  organizationId: string,
  connection: FoundConnection,
): Promise<Connection> {
  return describe(connection, await findGrants(store, [connection.id]), organizationId);
}

function describe(
  row: FoundConnection,
  grants: readonly GrantTable[],
  organizationId: string,
): Connection {
  const isGivenBySide = ({ granting_organization_id }: GrantTable) =>
    granting_organization_id === organizationId;
  return {
    id: row.id,
    hostOrganization: { id: row.host_organization_id, name: row.host_name },
    guestOrganization: { id: row.guest_organization_id, name: row.guest_name },
    invitationId: row.invitation_id,
    status: row.status,
    connectedAt: row.connected_at,
    disconnectedAt: row.disconnected_at,
    grants: {
      given: grantable(grants.filter(isGivenBySide)),
      received: grantable(grants.filter((grant) => !isGivenBySide(grant))),
    },
  };
}

function grantable(grants: readonly GrantTable[]): GrantablePermission[] {
  return GrantablePermission.options.filter((permission) =>
    grants.some((grant) => grant.permission === permission),
  );
}
