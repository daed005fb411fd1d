import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { endConnections } from "../../testing/end-connections.ts";
import { givenPostgres } from "../../testing/given-postgres.ts";
import { givenTenant } from "../../testing/given-store.ts";
import { givenTwoStores } from "../../testing/given-two-stores.ts";
import { namesIn } from "../../testing/organization-names.ts";
import { inTransaction } from "../database.ts";
import { openStore } from "../open-store.ts";
import { openPostgres } from "./postgres.ts";

describe("a query that takes longer than there is patience for", () => {
  it("is not asked again, and leaves a connection to the next", async () => {
    const database = await givenPostgres();
    const hasty = openPostgres(database.url, 1, {
      placeTimeoutMs: 10_000,
      connectTimeoutMs: 10_000,
      queryTimeoutMs: 500,
    });
    const patient = openStore(database);
    onTestFinished(async () => {
      for (const { db } of [hasty, patient]) await db.destroy();
    });
    await sql`create sequence asked`.execute(patient.db);
    const slow = hasty.db.selectNoFrom(sql`nextval('asked') + length(pg_sleep(5)::text)`.as("n"));
    await expect(slow.execute()).rejects.toThrow("The database does not answer");
    const { rows } = await sql`select last_value as times from asked`.execute(patient.db);
    expect(rows).toEqual([{ times: 1 }]);
    expect(await namesIn(hasty)).toEqual([]);
  });
});

describe("connections that are lost while nobody uses them", () => {
  it("keep nobody from being answered", async () => {
    const [store, other] = await givenTwoStores();
    await givenTenant(store);
    const readAll = () => Promise.all(Array.from({ length: 5 }, () => namesIn(store)));
    await readAll();
    await endConnections(other);
    expect(await readAll()).toEqual(Array.from({ length: 5 }, () => ["Acme"]));
  });
});

describe("who finds every connection taken", () => {
  async function givenBusyStore(placeTimeoutMs: number) {
    const { url } = await givenPostgres();
    const store = openPostgres(url, 1, { placeTimeoutMs, connectTimeoutMs: 10_000 });
    onTestFinished(() => store.db.destroy());
    const held = Promise.withResolvers<void>();
    const isHeld = Promise.withResolvers<void>();
    const holding = inTransaction(store, async (transaction) => {
      await namesIn(transaction);
      isHeld.resolve();
      await held.promise;
    });
    await isHeld.promise;
    const letGo = async () => {
      held.resolve();
      await holding;
    };
    return { store, letGo };
  }

  it("waits for one", async () => {
    const { store, letGo } = await givenBusyStore(30_000);
    const names = namesIn(store);
    await letGo();
    expect(await names).toEqual([]);
  });

  it("is told in the end that there is none, and gets one later", async () => {
    const { store, letGo } = await givenBusyStore(1);
    await expect(namesIn(store)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    await letGo();
    expect(await namesIn(store)).toEqual([]);
  });

  it("is told at once when the database is closed meanwhile", async () => {
    const { store, letGo } = await givenBusyStore(30_000);
    const refused = expect(namesIn(store)).rejects.toMatchObject({
      cause: { message: "The database is closed" },
    });
    const closing = store.db.destroy();
    await refused;
    await letGo();
    await closing;
  });
});
