import { type Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import { testedEngine } from "../../testing/given-database.ts";
import { givenStore } from "../../testing/given-store.ts";
import { type Database, inTransaction } from "../database.ts";
import { rebuildingIndexes } from "./postgres-indexes.ts";

const onPostgres = it.runIf(testedEngine === "postgres");
const nothing = async () => {};

/** Every index, constraint and trigger, as the database would write it. */
async function definitionsIn(db: Kysely<Database>): Promise<unknown[]> {
  const { rows } = await sql`
    select pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid in (select oid from pg_class where relnamespace = current_schema()::regnamespace)
    union all
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = current_schema()::regnamespace
    union all
    select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
    order by definition
  `.execute(db);
  return rows;
}

onPostgres.each(["partners", "supplier_invitations", "sessions"])(
  "%s have the same indexes, references and triggers afterwards",
  async (table) => {
    const store = await givenStore();
    const before = await definitionsIn(store.db);
    let meanwhile: unknown[] = [];
    await inTransaction(store, ({ db }) =>
      rebuildingIndexes(db, {
        table,
        fill: async () => {
          meanwhile = await definitionsIn(db);
        },
        derive: nothing,
      }),
    );
    expect(meanwhile).not.toEqual(before);
    expect(await definitionsIn(store.db)).toEqual(before);
  },
);

onPostgres("a reference that does not hold takes everything back", async () => {
  const store = await givenStore();
  const before = await definitionsIn(store.db);
  const fill = (db: Kysely<Database>) => async () => {
    await sql`
      insert into partner_counts (organization_id, shelf, partners) values ('nobody', 0, 1)
    `.execute(db);
  };
  const filling = inTransaction(store, ({ db }) =>
    rebuildingIndexes(db, { table: "partner_counts", fill: fill(db), derive: nothing }),
  );
  await expect(filling).rejects.toThrow("violates foreign key constraint");
  expect(await definitionsIn(store.db)).toEqual(before);
});
