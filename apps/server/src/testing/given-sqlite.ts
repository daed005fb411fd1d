import { onTestFinished } from "vitest";
import type { Store } from "../db/database.ts";
import { openStore } from "../db/open-store.ts";
import { migratedInMemory } from "./migrated-template.ts";

/** A migrated database of SQLite, whichever engine is tested. */
export async function givenSqlite(): Promise<Store> {
  const store = openStore(await migratedInMemory());
  onTestFinished(() => store.db.destroy());
  return store;
}
