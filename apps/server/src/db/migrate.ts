import { sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Store } from "./database.ts";

/**
 * Brings the schema up to date: all pending migrations or none. Of several processes that start at
 * once, one migrates and the others wait.
 */
export async function migrate(
  store: Store,
  known: Readonly<Record<string, Migration>> = store.engine.migrations,
): Promise<void> {
  // Mostly all are in, and looking so is cheap.
  if (await hasHad(store, Object.keys(known))) return;
  const { db, engine } = store;
  await engine.retrying(() =>
    db.transaction().execute(async (transaction) => {
      await engine.takeTurn(transaction, "migrating");
      const { error } = await migrator(transaction, known).migrateToLatest();
      if (error) throw error;
    }),
  );
}

/** Where there are none yet, their table is not there to be asked: that fails too. */
async function hasHad({ db }: Store, names: readonly string[]): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    const had = new Set(rows.map(({ name }) => name));
    return names.every((name) => had.has(name));
  } catch {
    return false;
  }
}

/** Whether every migration that this build knows is in. */
export async function isMigrated(store: Store): Promise<boolean> {
  const known = await migrator(store.db, store.engine.migrations).getMigrations();
  return known.every((migration) => migration.executedAt !== undefined);
}

function migrator(db: Store["db"], known: Readonly<Record<string, Migration>>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => known } });
}
