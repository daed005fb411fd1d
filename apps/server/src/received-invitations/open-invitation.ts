import { LiaisonError } from "@liaison/contracts";
import { tokenHash } from "../auth/token-hash.ts";
import type { Store } from "../db/database.ts";
import { isOverdue } from "../supplier-invitations/supplier-invitation-row.ts";
import {
  type FoundReceivedInvitation,
  findInvitationByTokenHash,
  isSuperseded,
} from "./received-invitation.repository.ts";

/** An invitation that is pending, or has expired and nothing has taken its place. */
export interface OpenInvitation extends FoundReceivedInvitation {
  readonly status: "pending" | "expired";
}

export function findInvitationByToken(
  store: Store,
  token: string,
): Promise<FoundReceivedInvitation | undefined> {
  return findInvitationByTokenHash(store, tokenHash(token));
}

/** The organization that has sent an invitation; none for a link that leads nowhere. */
export async function findHosts(store: Store, token: string): Promise<string[]> {
  const invitation = await findInvitationByToken(store, token);
  return invitation ? [invitation.organization_id] : [];
}

/**
 * The open invitation that this is; refuses all others with one answer, which does not tell an
 * unknown token from one that has been used, revoked or superseded.
 */
export async function requireOpen(
  store: Store,
  invitation: FoundReceivedInvitation | undefined,
  now: string,
): Promise<OpenInvitation> {
  if (!invitation) throw notPending();
  const status = isOverdue(invitation, now) ? "expired" : invitation.status;
  if (status === "pending") return { ...invitation, status };
  if (status !== "expired" || (await isSuperseded(store, invitation, now))) throw notPending();
  return { ...invitation, status };
}

/** The pending invitation that this is; refuses one that has expired, and all others alike. */
export async function requirePending(
  store: Store,
  invitation: FoundReceivedInvitation | undefined,
  now: string,
): Promise<OpenInvitation> {
  const open = await requireOpen(store, invitation, now);
  if (open.status === "pending") return open;
  throw new LiaisonError(
    "invitation_expired",
    `The invitation by ${open.host_name} expired on ${open.expires_at.slice(0, 10)}`,
  );
}

function notPending(): LiaisonError {
  const message = "This link does not lead to a pending invitation";
  return new LiaisonError("invitation_not_pending", message);
}
