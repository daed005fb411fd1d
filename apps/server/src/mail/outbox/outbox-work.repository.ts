import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import { type Database, inTransaction, type Store } from "../../db/database.ts";
import type { OutboxMailTable } from "./outbox-mail.table.ts";

interface Claim {
  readonly now: string;
  readonly claimedUntil: string;
  readonly limit: number;
  /** The ids of mails that are not to be claimed. */
  readonly except: readonly string[];
}

/**
 * Claims some of the mails of all organizations that are to be handed over now, for whoever asks
 * first: nobody else gets them before `claimedUntil`.
 */
export async function claimDueMails(store: Store, claim: Claim): Promise<OutboxMailTable[]> {
  // Looking needs no lock: mostly there is nothing to claim.
  if ((await dueMails(store, claim).execute()).length === 0) return [];
  return inTransaction(store, async (transaction) => {
    const due = await store.engine.unclaimed(dueMails(transaction, claim)).execute();
    if (due.length === 0) return [];
    return transaction.db
      .updateTable("outbox_mails")
      .set({ claimed_until: claim.claimedUntil })
      .where((eb) => eb.or(due.map((key) => eb.and(key))))
      .returningAll()
      .execute();
  });
}

function dueMails({ db }: Store, { now, limit, except }: Claim) {
  return db
    .selectFrom("outbox_mails")
    .select(["organization_id", "id"])
    .where(isDue(now))
    .$if(except.length > 0, (query) => query.where("id", "not in", except))
    .orderBy("next_attempt_at")
    .orderBy("id")
    .limit(limit);
}

const eb = expressionBuilder<Database, "outbox_mails">();

function isDue(now: string): Expression<SqlBool> {
  return eb.and([
    // As it stands in the index.
    eb("state", "=", sql.lit("queued")),
    eb("next_attempt_at", "<=", now),
    eb.or([eb("claimed_until", "is", null), eb("claimed_until", "<=", now)]),
  ]);
}

/** How many mails of all organizations have not been handed over yet. */
export async function countWaitingMails({ db }: Store): Promise<number> {
  const { waiting } = await db
    .selectFrom("outbox_mails")
    .select(({ fn }) => fn.countAll().as("waiting"))
    .where("state", "=", sql.lit("queued"))
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

/** Whether the mail still waits to be handed over by who has claimed it. */
export async function isStillClaimed({ db }: Store, mail: OutboxMailTable): Promise<boolean> {
  const found = await db
    .selectFrom("outbox_mails")
    .select("id")
    .where("organization_id", "=", mail.organization_id)
    .where("id", "=", mail.id)
    .where("state", "=", "queued")
    .where("claimed_until", "=", mail.claimed_until)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Changes a mail, and gives it back, for who has claimed it. False: it has been taken back, or
 * somebody else has claimed it since.
 */
export async function writeClaimedMail(
  { db }: Store,
  { organization_id, id, claimed_until }: OutboxMailTable,
  change: Partial<OutboxMailTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("outbox_mails")
    .set({ ...change, claimed_until: null })
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .where("state", "=", "queued")
    .where("claimed_until", "=", claimed_until)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * A mail has been taken, whoever claims it by now, and even if it has been taken back or given up
 * meanwhile. False: somebody else has said so before.
 */
export async function markSent(
  { db }: Store,
  { organization_id, id }: OutboxMailTable,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("outbox_mails")
    .set({ state: "sent", last_error: null, claimed_until: null, settled_at: now })
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .where("state", "<>", "sent")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
