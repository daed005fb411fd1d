import type { Caller, Connection } from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvents } from "../events/event.repository.ts";
import { type EventOrigin, originOf } from "../events/new-event.ts";
import { followInvitation } from "../partners/follow-invitation.ts";
import { findPartner } from "../partners/partner.repository.ts";
import { endConnection, type FoundConnection } from "./connection.repository.ts";
import { connectionData, eventsOfBothSides } from "./connection-events.ts";
import { getConnection, requireConnection } from "./get-connection.ts";
import { deleteGrants } from "./grant.repository.ts";

/** Ends a connection and all access across it. What both sides know of each other stays. */
export async function disconnect(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  caller: Caller,
  { id }: { readonly id: string },
): Promise<Connection> {
  const connection = await requireConnection(store, caller, id);
  const origin = originOf(caller, timestamp(clock));
  if (await endConnection(store, id, origin.createdAt)) {
    await deleteGrants(store, id);
    const ending = { type: "connection.disconnected", data: connectionData(connection) } as const;
    await appendEvents(store, eventsOfBothSides(connection, ending, origin));
    await releasePartners(store, connection, origin);
  }
  return getConnection(store, caller, { id });
}

/** Either side's record of the other is a partner like any that is not connected. */
async function releasePartners(
  store: Store,
  { host_organization_id, guest_organization_id, ...connection }: FoundConnection,
  origin: EventOrigin,
): Promise<void> {
  const { host_partner_id, guest_partner_id } = connection;
  await releasePartner(store, host_organization_id, host_partner_id, guest_organization_id, origin);
  if (guest_partner_id === null) return;
  await releasePartner(
    store,
    guest_organization_id,
    guest_partner_id,
    host_organization_id,
    origin,
  );
}

/** A record that has come to stand for another organization keeps what it follows. */
async function releasePartner(
  store: Store,
  organizationId: string,
  partnerId: string,
  otherId: string,
  origin: EventOrigin,
): Promise<void> {
  const partner = await findPartner(store, organizationId, partnerId);
  if (partner?.guest_organization_id !== otherId) return;
  const free = { invitation_status: null, guest_organization_id: null };
  await followInvitation(store, { organizationId, partnerId }, free, origin);
}
