import type {
  ListReceivedInvitationsInput,
  ReceivedInvitationPage,
  SignedInUser,
} from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { decodeMomentCursor, momentPage } from "../pagination/moment-cursor.ts";
import { findInvitationsOfRecipient } from "./received-invitation.repository.ts";
import { receivedInvitationOf } from "./received-invitation-of.ts";
import { requireRecipient } from "./require-recipient.ts";

export async function listReceivedInvitations(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  signedIn: SignedInUser,
  { statuses, limit, cursor }: ListReceivedInvitationsInput,
): Promise<ReceivedInvitationPage> {
  const now = timestamp(clock);
  const recipient = await requireRecipient(store, signedIn, "connections.read");
  const found = await findInvitationsOfRecipient(store, recipient, {
    statuses,
    now,
    after: decodeMomentCursor(cursor),
    limit: limit + 1,
  });
  const { rows, nextCursor } = momentPage(found, limit, ({ invited_at, id }) => ({
    moment: invited_at,
    id,
  }));
  return { data: rows.map((row) => receivedInvitationOf(row, now)), nextCursor };
}
