import { sql } from "kysely";
import type { Store } from "./database.ts";
import { isMigrated } from "./migrate.ts";

/** Whether the database answers and has every migration of this build; rejects when it does not answer. */
export async function isReady(store: Store): Promise<boolean> {
  await sql`select 1`.execute(store.db);
  return isMigrated(store);
}
