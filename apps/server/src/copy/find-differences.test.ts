import { sql } from "kysely";
import { expect, it } from "vitest";
import type { Store } from "../db/database.ts";
import { transfers } from "../db/transfers.ts";
import { givenStore } from "../testing/given-store.ts";
import { findDifferences } from "./find-differences.ts";

/** Two databases with the same organizations, in the order of their ids. */
async function givenTwins(ids: readonly string[]) {
  const sides = [await givenStore(), await givenStore()] as const;
  for (const { db } of sides) {
    for (const id of ids) {
      await db
        .insertInto("organizations")
        .values({ id, name: "Acme", slug: id, created_at: "2026-03-01T12:00:00.000Z" })
        .execute();
    }
  }
  return sides;
}

async function differences(source: Store, target: Store, limit = 9): Promise<string[]> {
  const tables = await transfers[source.engine.name].describeTables(source.db);
  const table = tables.find(({ name }) => name === "organizations");
  if (!table) throw new Error("There are no organizations");
  const sides = { source: source.db, target: target.db, table };
  return findDifferences(sides, { limit, onCompared: () => {} });
}

const ids = ["a", "b", "ﷺ", "𐐀"];

it("finds none between equals", async () => {
  const [source, target] = await givenTwins(ids);
  expect(await differences(source, target)).toEqual([]);
});

it("names each row that is missing, changed, or beyond those of the source", async () => {
  const [source, target] = await givenTwins(ids);
  await sql`delete from organizations where id = 'ﷺ'`.execute(target.db);
  await sql`update organizations set name = 'acme', logo = '' where id = 'b'`.execute(target.db);
  await sql`delete from organizations where id in ('a', '𐐀')`.execute(source.db);
  expect(await differences(source, target)).toEqual([
    'organizations (id "a") is only in the target',
    'organizations (id "b") differs in name, logo',
    'organizations (id "ﷺ") is not in the target',
    'organizations (id "𐐀") is only in the target',
  ]);
});

it("stops where there are too many", async () => {
  const [source, target] = await givenTwins(ids);
  await sql`update organizations set name = 'acme'`.execute(target.db);
  expect(await differences(source, target, 2)).toHaveLength(2);
});
