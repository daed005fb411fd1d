import type { ConnectionStatus } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import type { MomentPosition } from "../pagination/moment-cursor.ts";
import type { ConnectionTable } from "./connection.tables.ts";

export interface ConnectionSlice {
  readonly statuses: readonly ConnectionStatus[];
  readonly after: MomentPosition | null;
  readonly limit: number;
}

/** A connection with the names of its two sides, and the supplier in the host's directory. */
export interface FoundConnection extends ConnectionTable {
  readonly host_name: string;
  readonly guest_name: string;
  readonly host_partner_id: string;
}

/** Those of an organization, whichever side it is on, newest first. */
export function findConnections(
  store: Store,
  organizationId: string,
  { statuses, after, limit }: ConnectionSlice,
): Promise<FoundConnection[]> {
  let query = connectionsOf(store, organizationId).where((eb) =>
    store.engine.isOneOf(eb.ref("connections.status"), statuses),
  );
  if (after) {
    // The first condition alone says little, but it is the one that an index can seek by.
    query = query
      .where("connected_at", "<=", after.moment)
      .where((eb) =>
        eb.or([eb("connected_at", "<", after.moment), eb("connections.id", "<", after.id)]),
      );
  }
  return query
    .orderBy("connected_at", "desc")
    .orderBy("connections.id", "desc")
    .limit(limit)
    .execute();
}

/** A connection of an organization's; undefined for one that it has no part in. */
export function findConnection(
  store: Store,
  organizationId: string,
  id: string,
): Promise<FoundConnection | undefined> {
  return connectionsOf(store, organizationId).where("connections.id", "=", id).executeTakeFirst();
}

/** The connection that an invitation has led to. */
export function findConnectionByInvitation(
  store: Store,
  organizationId: string,
  invitationId: string,
): Promise<FoundConnection | undefined> {
  return connectionsOf(store, organizationId)
    .where("invitation_id", "=", invitationId)
    .executeTakeFirst();
}

/** The live connection of two organizations, whichever of them invited. */
export function findLiveConnection(
  store: Store,
  organizationId: string,
  otherId: string,
): Promise<FoundConnection | undefined> {
  return connectionsOf(store, organizationId)
    .where((eb) =>
      eb.or([eb("host_organization_id", "=", otherId), eb("guest_organization_id", "=", otherId)]),
    )
    .where("connections.status", "=", "connected")
    .executeTakeFirst();
}

/** False if the two are connected already. Where two come at once, the second waits for the first. */
export async function insertConnection({ db }: Store, row: ConnectionTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("connections")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function linkGuestPartner(
  { db }: Store,
  id: string,
  guestPartnerId: string,
): Promise<void> {
  await db
    .updateTable("connections")
    .set({ guest_partner_id: guestPartnerId })
    .where("id", "=", id)
    .execute();
}

/** Keeps a live connection from ending before the transaction does. False: it has ended. */
export async function holdLiveConnection({ db }: Store, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("connections")
    .set({ status: "connected" })
    .where("id", "=", id)
    .where("status", "=", "connected")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False if it has ended already. */
export async function endConnection({ db }: Store, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("connections")
    .set({ status: "disconnected", disconnected_at: now })
    .where("id", "=", id)
    .where("status", "=", "connected")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function connectionsOf({ db }: Store, organizationId: string) {
  return db
    .selectFrom("connections")
    .innerJoin("organizations as host", "host.id", "host_organization_id")
    .innerJoin("organizations as guest", "guest.id", "guest_organization_id")
    .innerJoin("supplier_invitations", (join) =>
      join
        .onRef("supplier_invitations.organization_id", "=", "host_organization_id")
        .onRef("supplier_invitations.id", "=", "invitation_id"),
    )
    .selectAll("connections")
    .select([
      "host.name as host_name",
      "guest.name as guest_name",
      "supplier_invitations.partner_id as host_partner_id",
    ])
    .where((eb) =>
      eb.or([
        eb("host_organization_id", "=", organizationId),
        eb("guest_organization_id", "=", organizationId),
      ]),
    );
}
