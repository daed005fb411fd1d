import { sql } from "kysely";
import { expect, it } from "vitest";
import { givenSqlite } from "../testing/given-sqlite.ts";
import { givenStore } from "../testing/given-store.ts";
import { ownTables } from "../testing/own-tables.ts";
import type { Store } from "./database.ts";

/** What an engine needs for its own search, beside what both have. */
const ownOfSqlite = [
  "partner_search_ranges",
  "partners.search_row",
  "partners_by_search_row",
  "partners_without_search_row",
];
const ownOfPostgres = ["partners_by_company_name_key_part", "partners_by_email_key_part"];
/** What counts for several machines together, and decides what is read in a replica. */
const forSeveralMachines = ["attempts", "attempts_by_end", "outbox_mails_waiting"];
/** A column that SQLite derives when it is asked for, and does not list. */
const derived = "partners.shelf";

/** The columns of every table, and whether they may be null; keys may not, whatever SQLite says. */
async function columnsOf(store: Store, except: readonly string[]): Promise<string[]> {
  const tables = (await ownTables(store)).filter(({ name }) => !except.includes(name));
  return tables
    .flatMap(({ name: table, columns }) =>
      columns.map(({ name, isNullable }) => {
        const isKey = name === "id";
        return { column: `${table}.${name}`, isNullable: isNullable && !isKey };
      }),
    )
    .filter(({ column }) => !except.includes(column))
    .map(({ column, isNullable }) => `${column}${isNullable ? " null" : ""}`)
    .toSorted();
}

/** The indexes that the schema names, without those that the engines make for keys. */
async function indexesOf({ db, engine }: Store, except: readonly string[]): Promise<string[]> {
  const query =
    engine.name === "sqlite"
      ? sql<{ name: string; definition: string }>`
          select name, sql as definition from sqlite_master where type = 'index' and sql is not null
        `
      : sql<{ name: string; definition: string }>`
          select indexname as name, indexdef as definition from pg_indexes
          where schemaname = 'public' and indexname not in (select conname from pg_constraint)
        `;
  const { rows } = await query.execute(db);
  return rows
    .filter(({ name }) => !except.includes(name) && !name.startsWith("kysely_"))
    .map(({ name, definition }) => {
      const isUnique = /^create unique/i.test(definition);
      const isPartial = /\bwhere\b/i.test(definition);
      return `${name}${isUnique ? " unique" : ""}${isPartial ? " partial" : ""}`;
    })
    .toSorted();
}

it("PostgreSQL has the tables and columns of SQLite", async () => {
  const columns = await columnsOf(await givenStore(), [derived, ...forSeveralMachines]);
  expect(columns).toEqual(await columnsOf(await givenSqlite(), ownOfSqlite));
});

it("PostgreSQL has the indexes of SQLite", async () => {
  const indexes = await indexesOf(await givenStore(), [...ownOfPostgres, ...forSeveralMachines]);
  expect(indexes).toEqual(await indexesOf(await givenSqlite(), ownOfSqlite));
});
