import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { givenBareDatabase } from "../../testing/given-database.ts";
import { givenPostgres } from "../../testing/given-postgres.ts";
import { givenStore } from "../../testing/given-store.ts";
import { namesIn } from "../../testing/organization-names.ts";
import { migrate } from "../migrate.ts";
import { openStore } from "../open-store.ts";

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

  describe("gives what there is when its table has changed", () => {
    async function givenTable() {
      const { db } = openStore({ ...(await givenPostgres()), poolSize: 1 });
      onTestFinished(async () => {
        await sql`drop table changing`.execute(db);
        await db.destroy();
      });
      await sql`create table changing (id integer)`.execute(db);
      await sql`insert into changing values (1)`.execute(db);
      const query = db.withTables<{ changing: object }>().selectFrom("changing").selectAll();
      return { db, query };
    }

    it("and is prepared anew", async () => {
      const { db, query } = await givenTable();
      for (let times = 0; times < 3; times += 1) expect(await query.execute()).toEqual([{ id: 1 }]);
      await sql`alter table changing alter id type text, add name text default 'new'`.execute(db);
      for (let times = 0; times < 3; times += 1) {
        expect(await query.execute()).toEqual([{ id: "1", name: "new" }]);
      }
    });

    it("though a pooler has prepared it anew by another connection", async () => {
      const { db, query } = await givenTable();
      for (let times = 0; times < 3; times += 1) expect(await query.execute()).toEqual([{ id: 1 }]);
      const { rows } = await sql<{ name: string; statement: string }>`
        select name, statement from pg_prepared_statements where statement like '%"changing"%'
      `.execute(db);
      const [prepared] = rows;
      if (!prepared) throw new Error("The statement is not prepared");
      const name = sql.ref(prepared.name);
      await sql`alter table changing add name text default 'new'`.execute(db);
      await sql`deallocate ${name}`.execute(db);
      await sql`prepare ${name} as ${sql.raw(prepared.statement)}`.execute(db);
      expect(await query.execute()).toEqual([{ id: 1, name: "new" }]);
    });
  });
});
