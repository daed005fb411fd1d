import type { Store } from "../db/database.ts";
import type { IdempotencyKeyTable } from "./idempotency-key.table.ts";

type KeyName = Pick<IdempotencyKeyTable, "scope" | "key">;

/**
 * Takes a key for the request that runs in this transaction: false if it has been taken. Where two
 * requests come at once, the second waits here for the first.
 */
export async function takeKey(
  { db }: Store,
  row: Omit<IdempotencyKeyTable, "answer">,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("idempotency_keys")
    .values({ ...row, answer: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export function findKey({ db }: Store, { scope, key }: KeyName) {
  return db
    .selectFrom("idempotency_keys")
    .select(["request_hash", "answer"])
    .where("scope", "=", scope)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
}

export async function keepAnswer(
  { db }: Store,
  { scope, key }: KeyName,
  answer: string,
): Promise<void> {
  await db
    .updateTable("idempotency_keys")
    .set({ answer })
    .where("scope", "=", scope)
    .where("key", "=", key)
    .execute();
}

/** Lets go of a key that was taken at this moment or before. */
export async function releaseKey(
  { db }: Store,
  { scope, key }: KeyName,
  until: string,
): Promise<void> {
  await db
    .deleteFrom("idempotency_keys")
    .where("scope", "=", scope)
    .where("key", "=", key)
    .where("created_at", "<=", until)
    .execute();
}

/** Forgets the keys that were taken at this moment or before. */
export async function deleteKeys({ db }: Store, until: string): Promise<void> {
  await db.deleteFrom("idempotency_keys").where("created_at", "<=", until).execute();
}
