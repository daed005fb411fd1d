import { type Kysely, sql } from "kysely";
import type { Task } from "../engine.ts";
import { heldLocks } from "../held-locks.ts";
import type { Database } from "../tables.ts";

type Db = Kysely<Database>;

/** The numbers by which processes know what they wait for. */
const turns = {
  migrating: 4_001_100_001,
  "seeding the demo": 4_001_100_002,
} as const satisfies Record<Task, number>;

/**
 * Everybody locks in the order of the ids, so that nobody waits in a circle. Rows that refer to the
 * organization can be written meanwhile: they leave its key alone.
 */
export async function lockOrganizations(
  db: Db,
  ids: readonly string[],
  waitAtMostMs?: number,
): Promise<void> {
  if (!db.isTransaction) throw new Error("A lock ends with its transaction: there is none");
  const held = heldLocks(db);
  const missing = ids.filter((id) => !held.has(id));
  if (missing.length === 0) return;
  if (waitAtMostMs !== undefined) {
    await sql`select set_config('lock_timeout', ${`${waitAtMostMs}ms`}, true)`.execute(db);
  }
  await lockingOf(db, missing).execute();
  for (const id of missing) held.add(id);
}

export async function claimOrganizations(db: Db, ids: readonly string[]): Promise<string[]> {
  const claimed = await lockingOf(db, ids).skipLocked().execute();
  const held = heldLocks(db);
  return claimed.map(({ id }) => {
    held.add(id);
    return id;
  });
}

function lockingOf(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("organizations")
    .select("id")
    .where((eb) => eb("id", "=", eb.fn.any(sql<readonly string[]>`${ids}::text[]`)))
    .orderBy("id")
    .forNoKeyUpdate();
}

export async function lockTable(db: Db, table: keyof Database): Promise<void> {
  await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(db);
}

export async function takeTurn(db: Db, task: Task): Promise<void> {
  await sql`select pg_advisory_xact_lock(${turns[task]}::bigint)`.execute(db);
}
