import { type Caller, LiaisonError } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import {
  type FoundConnection,
  findConnectionByInvitation,
  findLiveConnection,
  insertConnection,
  linkGuestPartner,
} from "../connections/connection.repository.ts";
import { connectionData, eventsOfBothSides } from "../connections/connection-events.ts";
import type { Store } from "../db/database.ts";
import { appendEvent, appendEvents } from "../events/event.repository.ts";
import { originOf } from "../events/new-event.ts";
import { cancelInvitationMails } from "../mail/outbox/outbox-mail.repository.ts";
import { followInvitation } from "../partners/follow-invitation.ts";
import { invitationEvent } from "../supplier-invitations/invitation-event.ts";
import { mirrorHost } from "./mirror-host.ts";
import type { FoundReceivedInvitation } from "./received-invitation.repository.ts";
import { tellHost } from "./tell-host.ts";

/** All that follows from an accepted invitation, in the transaction that accepts it. */
export async function connectGuest(
  store: Store,
  caller: Caller,
  invitation: FoundReceivedInvitation,
  now: string,
): Promise<FoundConnection> {
  const { organization_id: hostId, id, partner_id } = invitation;
  const guestId = caller.target.organizationId;
  const origin = originOf(caller, now);
  // First of all: of two invitations that cross, the second one waits here for the first.
  const connection = await connect(store, invitation, guestId, now);

  await appendEvent(store, invitationEvent("supplier_invitation.accepted", invitation, origin));
  await followInvitation(
    store,
    { organizationId: hostId, partnerId: partner_id },
    { invitation_status: "accepted", guest_organization_id: guestId },
    origin,
  );
  const customerId = await mirrorHost(store, caller, invitation, now);
  await linkGuestPartner(store, connection.id, customerId);
  const beginning = { type: "connection.connected", data: connectionData(connection) } as const;
  await appendEvents(store, eventsOfBothSides(connection, beginning, origin));

  await cancelInvitationMails(store, hostId, id, now);
  const data = { guestName: connection.guest_name };
  await tellHost(store, invitation, { kind: "invitation_accepted", data, createdAt: now });
  return connection;
}

async function connect(
  store: Store,
  invitation: FoundReceivedInvitation,
  guestId: string,
  now: string,
): Promise<FoundConnection> {
  const { organization_id: hostId, id: invitationId } = invitation;
  const isConnected = await insertConnection(store, {
    id: uuidv7(),
    host_organization_id: hostId,
    guest_organization_id: guestId,
    invitation_id: invitationId,
    guest_partner_id: null,
    status: "connected",
    connected_at: now,
    disconnected_at: null,
  });
  if (!isConnected) throw await alreadyConnected(store, invitation, guestId);
  const connection = await findConnectionByInvitation(store, guestId, invitationId);
  if (!connection) throw new Error(`Invitation ${invitationId} has led to no connection`);
  return connection;
}

async function alreadyConnected(
  store: Store,
  { organization_id, host_name }: FoundReceivedInvitation,
  guestId: string,
): Promise<LiaisonError> {
  const live = await findLiveConnection(store, guestId, organization_id);
  return new LiaisonError("already_connected", `You are connected with ${host_name} already`, {
    conflict: live ? { connectionId: live.id } : {},
  });
}
