import {
  type Caller,
  LiaisonError,
  type ResendSupplierInvitationInput,
  type SupplierInvitation,
} from "@liaison/contracts";
import { timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { originOf } from "../events/new-event.ts";
import { cancelInvitationMails } from "../mail/outbox/outbox-mail.repository.ts";
import { followInvitation } from "../partners/follow-invitation.ts";
import { findPartner } from "../partners/partner.repository.ts";
import type { InvitingDependencies } from "./create-supplier-invitation.ts";
import { expireOverdueInvitation } from "./expire-invitation.ts";
import { refuseUninvitable } from "./invitable-partner.ts";
import { invitationEvent } from "./invitation-event.ts";
import { refuseBeyondLimits } from "./invitation-limits.ts";
import { invitationNotPending } from "./invitation-not-pending.ts";
import { queueInvitationMail, sendingNow } from "./invitation-sending.ts";
import { deleteInvitationTokens } from "./invitation-token.repository.ts";
import type { SupplierInvitationTable } from "./supplier-invitation.table.ts";
import {
  findInvitationRow,
  findPendingInvitation,
  writeInvitation,
} from "./supplier-invitation-changes.repository.ts";
import { supplierInvitationOf } from "./supplier-invitation-row.ts";

const resendable: ReadonlySet<SupplierInvitationTable["status"]> = new Set(["pending", "expired"]);

/** The earlier link is dead from here on; the next one is made when the mail is handed over. */
export async function resendSupplierInvitation(
  { store, clock, invitationsPerDay }: InvitingDependencies,
  caller: Caller,
  { id, email: corrected, expiresInDays }: ResendSupplierInvitationInput,
): Promise<SupplierInvitation> {
  const { organizationId } = caller.target;
  const now = timestamp(clock);
  const before = await findResendable(store, organizationId, id, now);
  const email = corrected ?? before.email;
  await refuseBeyondLimits(store, { organizationId, recipient: email, now }, invitationsPerDay);

  const change = { ...sendingNow(now, expiresInDays), email };
  const row = await writeInvitation(store, before, change, now);
  if (!row) throw invitationNotPending(before, now);
  const origin = originOf(caller, now);
  const emailChanged = email !== before.email;
  await appendEvent(
    store,
    invitationEvent("supplier_invitation.resent", row, origin, { emailChanged }),
  );
  await followInvitation(
    store,
    { organizationId, partnerId: row.partner_id },
    { invitation_status: "invited", guest_organization_id: null },
    origin,
  );
  await deleteInvitationTokens(store, organizationId, id);
  await cancelInvitationMails(store, organizationId, id, now);
  await queueInvitationMail(store, row);
  return supplierInvitationOf(row, now);
}

/** The invitation, if it may be sent again; where its date has passed, as expired. */
async function findResendable(
  store: Store,
  organizationId: string,
  id: string,
  now: string,
): Promise<SupplierInvitationTable> {
  const found = await findInvitationRow(store, organizationId, id);
  if (!found) throw new LiaisonError("not_found", `There is no supplier invitation ${id}`);
  if (!resendable.has(found.status)) throw invitationNotPending(found, now);

  const { partner_id } = found;
  await expireOverdueInvitation(store, organizationId, partner_id, now);
  const partner = await findPartner(store, organizationId, partner_id);
  if (!partner) throw new Error(`There is no partner ${partner_id}`);
  await refuseUninvitable(store, organizationId, partner, "id");
  const pending = await findPendingInvitation(store, organizationId, partner_id);
  if (pending && pending.id !== id) {
    const sentence = `${partner.company_name} has a later invitation that is pending`;
    throw new LiaisonError("invitation_already_pending", sentence, {
      conflict: { invitationId: pending.id },
    });
  }
  return (await findInvitationRow(store, organizationId, id)) ?? found;
}
