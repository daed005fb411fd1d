import { randomBytes } from "node:crypto";
import { tokenHash } from "../../auth/token-hash.ts";
import { inTransaction, type Store } from "../../db/database.ts";
import { insertInvitationToken } from "../../supplier-invitations/invitation-token.repository.ts";
import { findInvitationRow } from "../../supplier-invitations/supplier-invitation-changes.repository.ts";
import { isOverdue } from "../../supplier-invitations/supplier-invitation-row.ts";
import type { Mail } from "../mailer.ts";
import { invitationAcceptedMail } from "../messages/invitation-accepted-mail.ts";
import { invitationDeclinedMail } from "../messages/invitation-declined-mail.ts";
import { newLinkRequestedMail } from "../messages/new-link-requested-mail.ts";
import { supplierInvitationMail } from "../messages/supplier-invitation-mail.ts";
import { findMailSubject } from "./mail-subject.repository.ts";
import type { OutboxMailTable } from "./outbox-mail.table.ts";
import { isStillClaimed, writeClaimedMail } from "./outbox-work.repository.ts";

/** A mail to hand over, and the hash of the token in its link, if it has one. */
export interface OutgoingMail {
  readonly mail: Mail;
  readonly tokenHash: string | null;
}

/** What the host's people are told, and the page that they find more on. */
const notices = {
  invitation_accepted: { write: invitationAcceptedMail, page: "partners" },
  invitation_declined: { write: invitationDeclinedMail, page: "supplier-invitations" },
  new_link_requested: { write: newLinkRequestedMail, page: "supplier-invitations" },
} as const;

/** Writes a mail for one attempt to hand it over. Null: there is nothing to say any more. */
export function writeMail(
  store: Store,
  publicBaseUrl: string,
  queued: OutboxMailTable,
  now: string,
): Promise<OutgoingMail | null> {
  return inTransaction(store, async (transaction) => {
    await transaction.engine.lockOrganizations(transaction.db, [queued.organization_id]);
    if (!(await isStillClaimed(transaction, queued))) return null;
    const { kind, organization_id, recipient: to } = queued;
    const messageId = `<${queued.id}@${new URL(publicBaseUrl).hostname}>`;
    if (kind === "supplier_invitation") {
      if (await isOpen(transaction, queued, now)) {
        const { message, hash } = await writeInvitation(transaction, publicBaseUrl, queued);
        return { mail: { to, messageId, ...message }, tokenHash: hash };
      }
      await writeClaimedMail(transaction, queued, { state: "cancelled", settled_at: now });
      return null;
    }
    const { write, page } = notices[kind];
    const subject = await findMailSubject(transaction, queued);
    const message = write(subject, `${publicBaseUrl}/${organization_id}/${page}`);
    return { mail: { to, messageId, ...message }, tokenHash: null };
  });
}

async function isOpen(
  store: Store,
  { organization_id, invitation_id }: OutboxMailTable,
  now: string,
): Promise<boolean> {
  const invitation = await findInvitationRow(store, organization_id, invitation_id);
  return invitation?.status === "pending" && !isOverdue(invitation, now);
}

/** The token of the link is made here, and is nowhere but in the mail: its hash is stored. */
async function writeInvitation(store: Store, publicBaseUrl: string, queued: OutboxMailTable) {
  const { organization_id, invitation_id } = queued;
  const token = randomBytes(32).toString("base64url");
  const hash = tokenHash(token);
  await insertInvitationToken(store, { token_hash: hash, organization_id, invitation_id });
  const subject = await findMailSubject(store, queued);
  return { message: supplierInvitationMail(subject, `${publicBaseUrl}/invitation#${token}`), hash };
}
