import { onTestFinished } from "vitest";
import type { Store } from "../db/database.ts";
import { openSqlite } from "../db/engines/sqlite.ts";
import { migrate } from "../db/migrate.ts";

/** A migrated database of SQLite, whichever engine is tested. */
export async function givenSqlite(): Promise<Store> {
  const store = openSqlite(":memory:");
  onTestFinished(() => store.db.destroy());
  await migrate(store);
  return store;
}
