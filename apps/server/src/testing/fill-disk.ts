import { sql } from "kysely";
import { onTestFinished } from "vitest";
import type { Database, Store } from "../db/database.ts";

/** Which writes fail. */
export interface FailingWrites {
  readonly event: "insert" | "update";
  readonly table: keyof Database;
  /** Of these rows only. */
  readonly when?: string;
}

/**
 * Has the database refuse some writes as if the disk were full, until what is returned is called, or
 * the test ends.
 */
export async function fillDisk(
  { db, engine }: Store,
  { event, table, when = "true" }: FailingWrites,
): Promise<() => Promise<void>> {
  const trigger = sql`create trigger disk_is_full before ${sql.raw(event)} on ${sql.table(table)}`;
  const condition = sql`when (${sql.raw(when)})`;
  if (engine.name === "sqlite") {
    await sql`${trigger} ${condition} begin select raise(abort, 'The disk is full'); end`.execute(
      db,
    );
    return async () => void (await sql`drop trigger disk_is_full`.execute(db));
  }
  const empty = async () =>
    void (await sql`drop function if exists disk_is_full() cascade`.execute(db));
  onTestFinished(empty);
  await sql`
    create function disk_is_full() returns trigger language plpgsql as $$
    begin raise exception 'The disk is full'; end $$
  `.execute(db);
  await sql`${trigger} for each row ${condition} execute function disk_is_full()`.execute(db);
  return empty;
}
