import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { endConnections } from "../../testing/end-connections.ts";
import { givenStore, givenTenant } from "../../testing/given-store.ts";
import { givenTwoStores } from "../../testing/given-two-stores.ts";
import { namesIn, rename } from "../../testing/organization-names.ts";
import { inSavepoint, inTransaction } from "../database.ts";
import { UnknownOutcomeError } from "./postgres-failures.ts";

describe("a transaction", () => {
  it("whose connection is lost runs again, whole", async () => {
    const [store, other] = await givenTwoStores();
    const id = await givenTenant(store);
    let attempts = 0;
    await inTransaction(store, async (transaction) => {
      attempts += 1;
      await rename(transaction, id, `Attempt ${attempts}`);
      if (attempts === 1) await endConnections(other);
      await namesIn(transaction);
    });
    expect(attempts).toBe(2);
    expect(await namesIn(store)).toEqual(["Attempt 2"]);
  });

  it("whose connection is lost within a part that can fail alone runs again too", async () => {
    const [store, other] = await givenTwoStores();
    const id = await givenTenant(store);
    let attempts = 0;
    await inTransaction(store, async (transaction) => {
      attempts += 1;
      await inSavepoint(transaction, async () => {
        await rename(transaction, id, `Attempt ${attempts}`);
        if (attempts === 1) await endConnections(other);
        await namesIn(transaction);
      });
    });
    expect(attempts).toBe(2);
    expect(await namesIn(store)).toEqual(["Attempt 2"]);
  });

  it("may say nothing for a minute, while it keeps others from what it has locked", async () => {
    const store = await givenStore();
    const { rows } = await inTransaction(store, ({ db }) =>
      sql`select current_setting('idle_in_transaction_session_timeout') as longest`.execute(db),
    );
    expect(rows).toEqual([{ longest: "1min" }]);
  });

  it("that has said nothing for too long runs again, whole", async () => {
    const [store, other] = await givenTwoStores();
    const id = await givenTenant(store);
    let attempts = 0;
    await inTransaction(store, async (transaction) => {
      attempts += 1;
      await rename(transaction, id, `Attempt ${attempts}`);
      if (attempts === 1) {
        await sql`set local idle_in_transaction_session_timeout = '1ms'`.execute(transaction.db);
        // Until then it is locked.
        await rename(other, id, "Given back");
      }
      await namesIn(transaction);
    });
    expect(attempts).toBe(2);
    expect(await namesIn(store)).toEqual(["Attempt 2"]);
  });

  it("whose connection is lost while it is committed does not: nobody knows what has become of it", async () => {
    const { db, ...store } = await givenStore();
    const id = await givenTenant({ db, ...store });
    await sql`
      create function lose_connection() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$
    `.execute(db);
    onTestFinished(async () => {
      await sql`drop function lose_connection() cascade`.execute(db);
    });
    await sql`
      create constraint trigger lose_connection after update on organizations
      deferrable initially deferred for each row execute function lose_connection()
    `.execute(db);
    let attempts = 0;
    const work = inTransaction({ db, ...store }, async (transaction) => {
      attempts += 1;
      await rename(transaction, id, "Renamed");
    });
    await expect(work).rejects.toThrow(UnknownOutcomeError);
    expect(attempts).toBe(1);
  });

  it("that waits in a circle with another runs again", async () => {
    const store = await givenStore();
    const ids = [await givenTenant(store), await givenTenant(store)] as const;
    const bothHaveOne = Promise.withResolvers<void>();
    let attempts = 0;
    const renameBoth = (name: string, [first, second]: readonly [string, string]) =>
      inTransaction(store, async (transaction) => {
        attempts += 1;
        await rename(transaction, first, name);
        if (attempts >= 2) bothHaveOne.resolve();
        await bothHaveOne.promise;
        await rename(transaction, second, name);
      });
    await Promise.all([renameBoth("Here", ids), renameBoth("There", [ids[1], ids[0]])]);
    expect(attempts).toBe(3);
    expect(new Set(await namesIn(store)).size).toBe(1);
  });

  it("that fails for a reason of its own does not run again", async () => {
    const store = await givenStore();
    let attempts = 0;
    const work = inTransaction(store, async () => {
      attempts += 1;
      throw new Error("Changed my mind");
    });
    await expect(work).rejects.toThrow("Changed my mind");
    expect(attempts).toBe(1);
  });
});
