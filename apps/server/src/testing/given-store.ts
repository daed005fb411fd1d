import { v7 as uuidv7 } from "uuid";
import { onTestFinished } from "vitest";
import type { Store } from "../db/database.ts";
import { openStore } from "../db/open-store.ts";
import { givenDatabase } from "./given-database.ts";

/** A migrated database with nothing in it, which is the test's alone. */
export async function givenStore(): Promise<Store> {
  const store = openStore(await givenDatabase());
  onTestFinished(() => store.db.destroy());
  return store;
}

/** An organization with nobody and nothing in it. */
export async function givenTenant({ db }: Store): Promise<string> {
  const id = uuidv7();
  await db
    .insertInto("organizations")
    .values({ id, name: "Acme", slug: id, created_at: "2026-03-01T12:00:00.000Z" })
    .execute();
  return id;
}
