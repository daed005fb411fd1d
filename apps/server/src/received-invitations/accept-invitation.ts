import { type Caller, type Connection, LiaisonError } from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import { findConnectionByInvitation } from "../connections/connection.repository.ts";
import { describeConnection } from "../connections/describe-connection.ts";
import type { Store } from "../db/database.ts";
import { writeInvitation } from "../supplier-invitations/supplier-invitation-changes.repository.ts";
import { connectGuest } from "./connect-guest.ts";
import { findInvitationByToken, type OpenInvitation, requirePending } from "./open-invitation.ts";
import type { FoundReceivedInvitation } from "./received-invitation.repository.ts";
import { requireVerifiedEmail } from "./require-recipient.ts";

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
}

export async function acceptInvitation(
  { store, clock }: Dependencies,
  caller: Caller,
  input: { readonly token: string },
): Promise<Connection> {
  const now = timestamp(clock);
  const found = await findInvitationByToken(store, input.token);
  const earlier = found && (await findEarlierAnswer(store, caller, found));
  if (earlier) return earlier;
  const invitation = await requirePending(store, found, now);
  requireRecipientAsGuest(caller, invitation);

  const change = { status: "accepted", accepted_at: now, accepted_by: caller.user.id } as const;
  const accepted = await writeInvitation(store, invitation, change, now);
  // Somebody else has ended it at this instant, or this user has accepted it by another request.
  if (!accepted) return acceptInvitation({ store, clock }, caller, input);
  const connection = await connectGuest(store, caller, { ...invitation, ...accepted }, now);
  return describeConnection(store, caller.target.organizationId, connection);
}

/** Whoever has accepted for this organization is told so again. */
async function findEarlierAnswer(
  store: Store,
  { user, target }: Caller,
  { id, status, accepted_by }: FoundReceivedInvitation,
): Promise<Connection | undefined> {
  if (status !== "accepted" || accepted_by !== user.id) return undefined;
  const connection = await findConnectionByInvitation(store, target.organizationId, id);
  if (connection?.guest_organization_id !== target.organizationId) return undefined;
  return describeConnection(store, target.organizationId, connection);
}

function requireRecipientAsGuest({ user, target }: Caller, invitation: OpenInvitation): void {
  if (user.email.toLowerCase() !== invitation.email_lower) {
    throw new LiaisonError(
      "recipient_mismatch",
      `The invitation was sent to another address than ${user.email}`,
    );
  }
  requireVerifiedEmail(user);
  if (target.organizationId === invitation.organization_id) {
    const sentence = `${invitation.host_name} cannot accept its own invitation`;
    throw new LiaisonError("own_invitation", sentence);
  }
}
