import type { Store } from "../db/database.ts";
import { queueMail } from "../mail/outbox/outbox-mail.repository.ts";
import type { SupplierInvitationTable } from "./supplier-invitation.table.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** What an invitation says of itself that is sent now, for the first time or again. */
export function sendingNow(now: string, expiresInDays: number) {
  return {
    status: "pending",
    delivery_state: "queued",
    delivery_at: now,
    delivery_error: null,
    invited_at: now,
    expires_at: new Date(Date.parse(now) + expiresInDays * dayMs).toISOString(),
    new_link_requested_at: null,
  } as const satisfies Partial<SupplierInvitationTable>;
}

/** Queues the mail that brings the link to the supplier. */
export function queueInvitationMail(
  store: Store,
  { organization_id, id, email, invited_at }: SupplierInvitationTable,
): Promise<void> {
  return queueMail(store, {
    organizationId: organization_id,
    kind: "supplier_invitation",
    invitationId: id,
    recipient: email,
    createdAt: invited_at,
  });
}
