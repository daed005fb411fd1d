import { inTransaction, type Store } from "../../db/database.ts";
import { appendEvent } from "../../events/event.repository.ts";
import { originOfNobody } from "../../events/new-event.ts";
import { invitationEvent } from "../../supplier-invitations/invitation-event.ts";
import {
  deleteInvitationToken,
  isInvitationToken,
} from "../../supplier-invitations/invitation-token.repository.ts";
import type { SupplierInvitationTable } from "../../supplier-invitations/supplier-invitation.table.ts";
import {
  findInvitationRow,
  writeInvitation,
} from "../../supplier-invitations/supplier-invitation-changes.repository.ts";
import type { HandOverFailure } from "../hand-over-failure.ts";
import type { OutboxMailTable } from "./outbox-mail.table.ts";
import { markSent, writeClaimedMail } from "./outbox-work.repository.ts";
import { retryDelayMs } from "./retry-delay.ts";

/** How long a mail that nobody takes is tried again. */
const giveUpAfterMs = 24 * 60 * 60 * 1000;

/** How often at least: a mail may be old because no server has run. */
const fewestAttempts = 5;

/** A mail has been taken. */
export function recordSent(
  store: Store,
  mail: OutboxMailTable,
  tokenHash: string | null,
  now: string,
): Promise<void> {
  return inTransaction(store, async (transaction) => {
    await lock(transaction, mail);
    if (!(await markSent(transaction, mail, now))) return;
    // A resend takes every earlier link back: from then on its own mail is what delivery is about.
    if (tokenHash === null || !(await isInvitationToken(transaction, tokenHash))) return;
    await recordDelivery(transaction, mail, { state: "sent", error: null }, now);
  });
}

/** An attempt has failed: the mail is tried again later, or is given up. */
export function recordFailure(
  store: Store,
  mail: OutboxMailTable,
  { reason, isPermanent, isCertain }: HandOverFailure,
  tokenHash: string | null,
  now: string,
): Promise<void> {
  return inTransaction(store, async (transaction) => {
    await lock(transaction, mail);
    if (tokenHash !== null && isCertain) await deleteInvitationToken(transaction, tokenHash);
    const attempts = mail.attempts + 1;
    const failed = { attempts, last_error: reason };
    const age = Date.parse(now) - Date.parse(mail.created_at);
    if (!isPermanent && (age < giveUpAfterMs || attempts < fewestAttempts)) {
      const next_attempt_at = new Date(Date.parse(now) + retryDelayMs(attempts)).toISOString();
      if (!(await writeClaimedMail(transaction, mail, { ...failed, next_attempt_at }))) return;
      await recordDelivery(transaction, mail, { state: "queued", error: reason }, now);
      return;
    }
    const givenUp = { ...failed, state: "failed", settled_at: now } as const;
    if (!(await writeClaimedMail(transaction, mail, givenUp))) return;
    await recordDelivery(transaction, mail, { state: "failed", error: reason }, now);
  });
}

function lock({ db, engine }: Store, { organization_id }: OutboxMailTable): Promise<void> {
  return engine.lockOrganizations(db, [organization_id]);
}

interface Delivery {
  readonly state: SupplierInvitationTable["delivery_state"];
  readonly error: string | null;
}

/** Lets the invitation tell how its mail fares. */
async function recordDelivery(
  store: Store,
  { kind, organization_id, invitation_id, recipient }: OutboxMailTable,
  { state, error }: Delivery,
  now: string,
): Promise<void> {
  if (kind !== "supplier_invitation") return;
  const invitation = await findInvitationRow(store, organization_id, invitation_id);
  if (!invitation) throw new Error(`There is no supplier invitation ${invitation_id}`);
  const change = {
    delivery_state: state,
    delivery_error: error,
    ...(state !== "queued" && { delivery_at: now }),
  };
  const told = await writeInvitation(store, invitation, change, now);
  if (!told || state === "queued") return;
  const type =
    state === "sent" ? "supplier_invitation.sent" : "supplier_invitation.delivery_failed";
  const data = { email: recipient, ...(error !== null && { error }) };
  const origin = originOfNobody(organization_id, now);
  await appendEvent(store, invitationEvent(type, told, origin, data));
}
