import { type Generated, type Kysely, sql } from "kysely";
import type { Store } from "../database.ts";

interface AttemptTable {
  key: string;
  used: number;
  /** By the database's clock, which is one for all machines. */
  ends_at: Generated<Date>;
}

/** How an allowance stands after an attempt. */
export interface AttemptCount {
  readonly used: number;
  readonly msBeforeNext: number;
}

const minute = sql<Date>`now() + interval '1 minute'`;

/** Counts an attempt: of a minute that runs, or as the first of a new one. */
export async function takeAttempt(store: Store, key: string): Promise<AttemptCount> {
  const isOver = sql<boolean>`attempts.ends_at <= now()`;
  return attemptsOf(store)
    .insertInto("attempts")
    .values({ key, used: 1, ends_at: minute })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        used: sql`case when ${isOver} then 1 else attempts.used + 1 end`,
        ends_at: sql`case when ${isOver} then excluded.ends_at else attempts.ends_at end`,
      }),
    )
    .returning([
      "used",
      sql<number>`ceil(extract(epoch from ends_at - now()) * 1000)`.as("msBeforeNext"),
    ])
    .executeTakeFirstOrThrow();
}

/** Takes an attempt of the minute that runs back. */
export async function giveAttemptBack(store: Store, key: string): Promise<void> {
  await attemptsOf(store)
    .updateTable("attempts")
    .set({ used: sql`used - 1` })
    .where("key", "=", key)
    .where("ends_at", ">", sql<Date>`now()`)
    .where("used", ">", 0)
    .execute();
}

/** Deletes what was counted in minutes that are over. */
export async function forgetAttempts(store: Store): Promise<void> {
  await attemptsOf(store).deleteFrom("attempts").where("ends_at", "<=", sql<Date>`now()`).execute();
}

function attemptsOf({ db }: Store): Kysely<{ attempts: AttemptTable }> {
  return db.withTables<{ attempts: AttemptTable }>();
}
