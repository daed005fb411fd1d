import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { givenBareDatabase, givenDatabase } from "../../testing/given-database.ts";
import { givenPostgres } from "../../testing/given-postgres.ts";
import { givenTenant } from "../../testing/given-store.ts";
import { inSavepoint, inTransaction, type Store } from "../database.ts";
import { isMigrated, migrate } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { openPostgres } from "./postgres.ts";
import { UnknownOutcomeError } from "./postgres-failures.ts";

async function givenStores(count: number): Promise<Store[]> {
  const database = await givenDatabase();
  return Array.from({ length: count }, () => {
    const store = openStore(database);
    onTestFinished(() => store.db.destroy());
    return store;
  });
}

async function givenStore(): Promise<Store> {
  const [store] = await givenStores(1);
  if (!store) throw new Error("There is no store");
  return store;
}

async function rename({ db }: Store, id: string, name: string): Promise<void> {
  await db.updateTable("organizations").set({ name }).where("id", "=", id).execute();
}

async function namesIn({ db }: Store): Promise<string[]> {
  const rows = await db.selectFrom("organizations").select("name").orderBy("id").execute();
  return rows.map(({ name }) => name);
}

/** Ends the connections that the application has to the database, but for the one that says so. */
async function endConnections({ db }: Store): Promise<void> {
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'liaison' and pid <> pg_backend_pid()
  `.execute(db);
}

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

describe("a statement that comes again", () => {
  it("is prepared once by each connection", async () => {
    const store = openStore({ ...(await givenBareDatabase()), poolSize: 1 });
    onTestFinished(() => store.db.destroy());
    await migrate(store);
    for (let times = 0; times < 5; times += 1) await namesIn(store);
    const { rows } = await sql<{ statement: string }>`
      select statement from pg_prepared_statements where statement like '%"organizations"%'
    `.execute(store.db);
    expect(rows).toHaveLength(1);
  });

  it("gives each value as what its column is, each time", async () => {
    const store = await givenStore();
    const ask = () =>
      sql`select 1 as n, 2::bigint as count, null::text as nothing, 'é' as text, true as yes,
        array[1, 2] as list, '2026-03-01T12:00:00Z'::timestamptz as moment, 'last' as n2`.execute(
        store.db,
      );
    const row = {
      ...{ n: 1, count: 2, nothing: null, text: "é", yes: true, list: [1, 2] },
      ...{ moment: new Date("2026-03-01T12:00:00Z"), n2: "last" },
    };
    for (let times = 0; times < 4; times += 1) expect((await ask()).rows).toEqual([row]);
  });

  it("may fail when it is prepared, and is prepared then", async () => {
    const store = openStore({ ...(await givenPostgres()), poolSize: 1 });
    onTestFinished(() => store.db.destroy());
    const divide = (by: number) =>
      sql<{ result: number }>`select 6 / ${by}::integer as result`.execute(store.db);
    for (const by of [0, 0, 0]) await expect(divide(by)).rejects.toThrow("division by zero");
    for (const by of [2, 3]) expect((await divide(by)).rows).toEqual([{ result: 6 / by }]);
  });

  it("is prepared anew when it finds other columns", async () => {
    const store = openStore({ ...(await givenPostgres()), poolSize: 1 });
    onTestFinished(async () => {
      await sql`drop table changing`.execute(store.db);
      await store.db.destroy();
    });
    await sql`create table changing (id integer)`.execute(store.db);
    await sql`insert into changing values (1)`.execute(store.db);
    const read = store.db.withTables<{ changing: object }>().selectFrom("changing").selectAll();
    for (let times = 0; times < 3; times += 1) expect(await read.execute()).toEqual([{ id: 1 }]);
    await sql`alter table changing alter id type text, add name text default 'new'`.execute(
      store.db,
    );
    for (let times = 0; times < 3; times += 1) {
      expect(await read.execute()).toEqual([{ id: "1", name: "new" }]);
    }
  });
});

describe("a transaction", () => {
  it("whose connection is lost runs again, whole", async () => {
    const [store, other] = await givenStores(2);
    if (!store || !other) throw new Error("There are no stores");
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
    const [store, other] = await givenStores(2);
    if (!store || !other) throw new Error("There are no stores");
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
    const [store, other] = await givenStores(2);
    if (!store || !other) throw new Error("There are no stores");
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
    const [store, other] = await givenStores(2);
    if (!store || !other) throw new Error("There are no stores");
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

describe("an organization that is locked", () => {
  it("is written to by one at a time, whichever process they are of", async () => {
    const stores = await givenStores(2);
    const [store] = stores;
    if (!store) throw new Error("There are no stores");
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
