import {
  type Caller,
  LiaisonError,
  type RevokeSupplierInvitationInput,
  type SupplierInvitation,
} from "@liaison/contracts";
import type { z } from "zod";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { originOf } from "../events/new-event.ts";
import { cancelInvitationMails } from "../mail/outbox/outbox-mail.repository.ts";
import { followInvitation } from "../partners/follow-invitation.ts";
import { invitationEvent } from "./invitation-event.ts";
import { invitationNotPending } from "./invitation-not-pending.ts";
import { findInvitationRow, writeInvitation } from "./supplier-invitation-changes.repository.ts";
import { isOverdue, supplierInvitationOf } from "./supplier-invitation-row.ts";

/** Its links are kept: whoever follows one learns that the invitation is no longer pending. */
export async function revokeSupplierInvitation(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  caller: Caller,
  { id }: z.output<typeof RevokeSupplierInvitationInput>,
): Promise<SupplierInvitation> {
  const { organizationId } = caller.target;
  const now = timestamp(clock);
  const before = await findInvitationRow(store, organizationId, id);
  if (!before) throw new LiaisonError("not_found", `There is no supplier invitation ${id}`);
  if (before.status === "revoked") return supplierInvitationOf(before, now);
  if (before.status !== "pending" || isOverdue(before, now))
    throw invitationNotPending(before, now);

  const row = await writeInvitation(store, before, { status: "revoked" }, now);
  if (!row) throw invitationNotPending(before, now);
  const origin = originOf(caller, now);
  await appendEvent(store, invitationEvent("supplier_invitation.revoked", row, origin));
  await followInvitation(
    store,
    { organizationId, partnerId: row.partner_id },
    { invitation_status: null, guest_organization_id: null },
    origin,
  );
  await cancelInvitationMails(store, organizationId, id, now);
  return supplierInvitationOf(row, now);
}
