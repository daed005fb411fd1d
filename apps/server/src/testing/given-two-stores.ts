import { onTestFinished } from "vitest";
import type { Store } from "../db/database.ts";
import { openStore } from "../db/open-store.ts";
import { givenDatabase } from "./given-database.ts";

/** Two processes' stores on one migrated database. */
export async function givenTwoStores(): Promise<readonly [Store, Store]> {
  const database = await givenDatabase();
  const open = () => {
    const store = openStore(database);
    onTestFinished(() => store.db.destroy());
    return store;
  };
  return [open(), open()];
}
