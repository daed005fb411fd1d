import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import type { Store } from "../db/database.ts";
import type { DatabaseLocation } from "../db/database-location.ts";
import { migrate } from "../db/migrate.ts";
import { transfers } from "../db/transfers.ts";
import { fillWithAnything } from "../testing/any-rows.ts";
import { givenCopy, givenFile, givenPlace, within } from "../testing/given-copy.ts";
import { copiedTables, planTables } from "./table-plan.ts";

it("any rows of every table arrive as they are, there and back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (rows) => {
      const [from, there, back] = [givenFile(), await givenPlace(), givenFile()];
      await fillEveryTable(from, rows);
      await givenCopy({ from, to: there });
      await givenCopy({ from: there, to: back });
      const original = await everythingIn(from);
      expect(Object.values(original).filter((rows) => rows.length === 0)).toEqual([]);
      expect(await everythingIn(there)).toEqual(original);
      expect(await everythingIn(back)).toEqual(original);
    }),
    { numRuns: 2 },
  );
});

async function fillEveryTable(location: DatabaseLocation, rows: number): Promise<void> {
  await within(location, async (store) => {
    await migrate(store);
    for (const { name } of await tablesOf(store)) await fillWithAnything(store.db, name, rows + 5);
  });
}

/** The rows of each table, in no order but always the same. */
function everythingIn(location: DatabaseLocation): Promise<Record<string, string[]>> {
  return within(location, async (store) => {
    const contents: Record<string, string[]> = {};
    for (const { name, columns } of await tablesOf(store)) {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(name)}
      `.execute(store.db);
      const names = columns.map((column) => column.name).toSorted();
      contents[name] = rows.map((row) => JSON.stringify(names.map((each) => row[each]))).toSorted();
    }
    return contents;
  });
}

async function tablesOf({ db, engine }: Store) {
  const tables = copiedTables(await transfers[engine.name].describeTables(db));
  return planTables(tables, tables);
}
