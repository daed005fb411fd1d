import { describe, expect, it, onTestFinished } from "vitest";
import { givenBareDatabase } from "../../testing/given-database.ts";
import { givenStore, givenTenant } from "../../testing/given-store.ts";
import { givenTwoStores } from "../../testing/given-two-stores.ts";
import { namesIn, rename } from "../../testing/organization-names.ts";
import { inTransaction, type Store } from "../database.ts";
import { isMigrated, migrate } from "../migrate.ts";
import { openStore } from "../open-store.ts";

describe("eight processes that start on an empty database", () => {
  it("all come up, and one has migrated", async () => {
    const database = await givenBareDatabase();
    const stores = Array.from({ length: 8 }, () => openStore({ ...database, poolSize: 1 }));
    onTestFinished(async () => {
      for (const { db } of stores) await db.destroy();
    });
    await Promise.all(stores.map((store) => migrate(store)));
    for (const store of stores) expect(await isMigrated(store)).toBe(true);
  });
});

describe("an organization that is locked", () => {
  it("is written to by one at a time, whichever process they are of", async () => {
    const stores = await givenTwoStores();
    const [store] = stores;
    const id = await givenTenant(store);
    await rename(store, id, "0");
    const increment = (one: Store) =>
      inTransaction(one, async (transaction) => {
        await transaction.engine.lockOrganizations(transaction.db, [id]);
        const [name] = await namesIn(transaction);
        await rename(transaction, id, String(Number(name) + 1));
      });
    await Promise.all(stores.flatMap((one) => Array.from({ length: 20 }, () => increment(one))));
    expect(await namesIn(store)).toEqual(["40"]);
  });

  it("is left out by who takes what is free", async () => {
    const store = await givenStore();
    const [taken, free] = [await givenTenant(store), await givenTenant(store)];
    const { engine } = store;
    await inTransaction(store, async (holder) => {
      await engine.lockOrganizations(holder.db, [taken]);
      const claimed = await store.db
        .transaction()
        .execute((db) => engine.claimOrganizations(db.withoutPlugins(), [taken, free]))
        .catch((error: unknown) => error);
      expect(claimed).toEqual([free]);
    });
  });
});
