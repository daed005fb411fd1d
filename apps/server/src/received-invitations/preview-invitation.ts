import type { ReceivedInvitation } from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { findInvitationByToken, requireOpen } from "./open-invitation.ts";
import { receivedInvitationOf } from "./received-invitation-of.ts";

/** What whoever opens the link gets to read. */
export async function previewInvitation(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { token }: { readonly token: string },
): Promise<ReceivedInvitation> {
  const now = timestamp(clock);
  const invitation = await findInvitationByToken(store, token);
  return receivedInvitationOf(await requireOpen(store, invitation, now), now);
}
