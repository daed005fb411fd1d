import type { Caller, ListSupplierInvitationsInput } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { isMailWaiting } from "../mail/outbox/outbox-mail.repository.ts";

/**
 * Whether what a list of invitations shows has changed with an event of the organization only.
 * People's names are their own, and while a mail waits, what keeps it is noted without an event.
 */
export async function isToldByEvents(
  primary: Store,
  { target }: Caller,
  input: ListSupplierInvitationsInput,
): Promise<boolean> {
  if (input.with?.includes("invitedBy")) return false;
  return !(await isMailWaiting(primary, target.organizationId));
}
