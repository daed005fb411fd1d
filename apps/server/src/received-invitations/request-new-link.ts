import type { ReceivedInvitation, Visitor } from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { expireOverdueInvitation } from "../supplier-invitations/expire-invitation.ts";
import { invitationEvent } from "../supplier-invitations/invitation-event.ts";
import { findInvitationByToken, requireOpen } from "./open-invitation.ts";
import { previewInvitation } from "./preview-invitation.ts";
import { markNewLinkRequested } from "./received-invitation.repository.ts";
import { receivedInvitationOf } from "./received-invitation-of.ts";
import { tellHost } from "./tell-host.ts";
import { originOfVisitor } from "./visitor-origin.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Asks the host of an expired invitation for another link, at most once a day. */
export async function requestNewLink(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  visitor: Visitor,
  { token }: { readonly token: string },
): Promise<ReceivedInvitation> {
  const now = timestamp(clock);
  const invitation = await requireOpen(store, await findInvitationByToken(store, token), now);
  const received = receivedInvitationOf(invitation, now);
  if (invitation.status === "pending") return received;

  const unlessSince = new Date(clock().getTime() - dayMs).toISOString();
  const { organization_id: hostId, partner_id: partnerId } = invitation;
  await expireOverdueInvitation(store, hostId, partnerId, now);
  if (!(await markNewLinkRequested(store, invitation, { now, unlessSince }))) {
    return previewInvitation({ store, clock }, { token });
  }
  const origin = originOfVisitor(visitor, hostId, now);
  const type = "supplier_invitation.new_link_requested";
  await appendEvent(store, invitationEvent(type, invitation, origin));
  await tellHost(store, invitation, { kind: "new_link_requested", createdAt: now });
  return { ...received, newLinkRequestedAt: now };
}
