import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Store } from "../../db/database.ts";
import type { OutboxMailKind } from "./outbox-mail.table.ts";

/** A mail to hand over once the transaction is committed. */
export interface NewOutboxMail {
  /** On whose behalf it is sent. */
  readonly organizationId: string;
  readonly kind: OutboxMailKind;
  readonly invitationId: string;
  readonly recipient: string;
  /** What its text needs beside the invitation. Never a secret. */
  readonly data?: Readonly<Record<string, string>>;
  readonly createdAt: string;
}

/** Puts a mail into the outbox, in the transaction of the change that it tells. */
export async function queueMail({ db }: Store, mail: NewOutboxMail): Promise<void> {
  await db
    .insertInto("outbox_mails")
    .values({
      id: uuidv7(),
      organization_id: mail.organizationId,
      kind: mail.kind,
      invitation_id: mail.invitationId,
      recipient: mail.recipient,
      recipient_lower: mail.recipient.toLowerCase(),
      data: JSON.stringify(mail.data ?? {}),
      state: "queued",
      attempts: 0,
      next_attempt_at: mail.createdAt,
      claimed_until: null,
      last_error: null,
      created_at: mail.createdAt,
      settled_at: null,
    })
    .execute();
}

/** Takes the mails with an invitation's link back that have not been handed over yet. */
export async function cancelInvitationMails(
  { db }: Store,
  organizationId: string,
  invitationId: string,
  now: string,
): Promise<void> {
  await db
    .updateTable("outbox_mails")
    .set({ state: "cancelled", settled_at: now })
    .where("organization_id", "=", organizationId)
    .where("invitation_id", "=", invitationId)
    .where("kind", "=", "supplier_invitation")
    .where("state", "=", "queued")
    .execute();
}

/** Whether an organization has mails that have not been handed over yet. */
export async function isMailWaiting({ db }: Store, organizationId: string): Promise<boolean> {
  const waiting = await db
    .selectFrom("outbox_mails")
    .select("id")
    .where("organization_id", "=", organizationId)
    // As it stands in the index.
    .where("state", "=", sql.lit("queued"))
    .limit(1)
    .executeTakeFirst();
  return waiting !== undefined;
}
