import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { testedEngine } from "../../testing/given-database.ts";
import { givenStore } from "../../testing/given-store.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../../docs/sharding.md"), "utf8");

/** Which tables the page puts where. */
function tablesThatAre(place: string): string[] {
  const rows = page.matchAll(new RegExp(`^\\| \`(\\w+)\` \\| ${place} \\|`, "gm"));
  return [...rows].map(([, table = ""]) => table).toSorted();
}

const spread = tablesThatAre("spread");
const everywhere = tablesThatAre("everywhere");
const inOnePlace = tablesThatAre("one place");

const onPostgres = it.runIf(testedEngine === "postgres");

/** What an index keeps unique, and what a constraint refers to. */
interface Key {
  readonly name: string;
  readonly table_name: string;
  readonly columns: string[];
  readonly referenced: string | null;
}

async function keysOfSchema(): Promise<Key[]> {
  const { db } = await givenStore();
  const { rows } = await sql<Key>`
    select indexes.relname as name, tables.relname as table_name, null as referenced, array(
      select attname::text from pg_attribute
      where attrelid = tables.oid and attnum = any (pg_index.indkey)
    ) as columns
    from pg_index
    join pg_class as indexes on indexes.oid = pg_index.indexrelid
    join pg_class as tables on tables.oid = pg_index.indrelid
    where pg_index.indisunique and tables.relnamespace = current_schema()::regnamespace
    union all
    select conname, tables.relname, referenced.relname, array(
      select attname::text from pg_attribute where attrelid = tables.oid and attnum = any (conkey)
    )
    from pg_constraint
    join pg_class as tables on tables.oid = conrelid
    join pg_class as referenced on referenced.oid = confrelid
    where contype = 'f' and tables.relnamespace = current_schema()::regnamespace
  `.execute(db);
  return rows;
}

onPostgres("every table has one place", async () => {
  const { db } = await givenStore();
  const { rows } = await sql<{ tablename: string }>`
    select tablename from pg_tables where schemaname = current_schema()
  `.execute(db);
  const tables = rows.map(({ tablename }) => tablename).toSorted();
  expect([...spread, ...everywhere, ...inOnePlace].toSorted()).toEqual(tables);
});

onPostgres("every unique key of what is spread has the organization in it", async () => {
  const keys = (await keysOfSchema()).filter(({ referenced }) => !referenced);
  const ofSpread = keys.filter(({ table_name }) => spread.includes(table_name));
  expect(ofSpread.length).toBeGreaterThanOrEqual(spread.length);
  expect(ofSpread.filter(({ columns }) => !columns.includes("organization_id"))).toEqual([]);
});

onPostgres("every unique key without the organization is named", async () => {
  const keys = (await keysOfSchema()).filter(({ referenced }) => !referenced);
  const without = keys.filter(({ columns }) => !columns.includes("organization_id"));
  expect(without.map(({ name }) => name).filter((name) => !page.includes(`\`${name}\``))).toEqual(
    [],
  );
});

onPostgres("rows refer to their own shard, or to what is everywhere", async () => {
  const references = (await keysOfSchema()).flatMap(({ referenced, ...key }) =>
    referenced ? [{ ...key, referenced }] : [],
  );
  const across = references.filter(({ table_name, columns, referenced }) => {
    if (everywhere.includes(referenced)) return false;
    if (!spread.includes(referenced)) return spread.includes(table_name);
    return !spread.includes(table_name) || !columns.includes("organization_id");
  });
  const dropped = [...page.matchAll(/^alter table (\w+) drop constraint (\w+);$/gm)];
  expect(dropped.map(([, table, name]) => `${table}.${name}`).toSorted()).toEqual(
    across.map(({ table_name, name }) => `${table_name}.${name}`).toSorted(),
  );
});

it("the statements for Citus put each table where the page says", () => {
  const distributed = page.matchAll(
    /^select create_distributed_table\('(\w+)', 'organization_id'/gm,
  );
  expect([...distributed].map(([, table]) => table).toSorted()).toEqual(spread);
  const references = page.matchAll(/^select create_reference_table\('(\w+)'\);$/gm);
  expect([...references].map(([, table]) => table).toSorted()).toEqual(everywhere);
});
