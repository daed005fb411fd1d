import { type Migration, Migrator } from "kysely/migration";
import { inTransaction, type Store } from "./database.ts";
import { migrations } from "./migrations/migrations.ts";

/**
 * Brings the schema up to date: all pending migrations or none. The transaction takes the write
 * lock first, so that of several processes starting at once one migrates and the others wait.
 */
export async function migrate(
  store: Store,
  known: Readonly<Record<string, Migration>> = migrations,
): Promise<void> {
  await inTransaction(store, async (transaction) => {
    const { error } = await migrator(transaction, known).migrateToLatest();
    if (error) throw error;
  });
}

/** Whether every migration that this build knows is in. */
export async function isMigrated(store: Store): Promise<boolean> {
  const known = await migrator(store, migrations).getMigrations();
  return known.every((migration) => migration.executedAt !== undefined);
}

function migrator({ db }: Store, known: Readonly<Record<string, Migration>>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => known } });
}
