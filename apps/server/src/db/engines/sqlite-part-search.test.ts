import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { givenNames, times } from "../../testing/given-names.ts";
import { givenSqlite } from "../../testing/given-sqlite.ts";
import { inTransaction, type Store } from "../database.ts";
import { sqlitePartSearch } from "./sqlite-part-search.ts";
import { renewTrigramFrequencies } from "./sqlite-trigram-frequencies.ts";

const column = "company_name_key";

describe("a search whose rarest trigrams are known", () => {
  const limit = 3;
  /** "cde" and "def" are the rarest of "abcdefg", and yet in many names that are others. */
  const names = [...times(5, "cdef"), ...times(9, "abcd"), ...times(9, "efg"), "abcdefg"];

  async function findFew(text: string) {
    const store = await givenSqlite();
    const organizationId = await givenNames(store, names);
    await renewTrigramFrequencies(store, column);
    return sqlitePartSearch.findFew(store, organizationId, { column, text }, limit);
  }

  it("asks for all of them where these are in many names", async () => {
    expect(await findFew("abcdefg")).toMatchObject({ areNone: false });
  });

  it("is not one for few where all of them are in many", async () => {
    expect(await findFew("cde")).toBeNull();
    expect(await findFew("cdef")).toBeNull();
  });

  it("finds nothing where no name has them", async () => {
    expect(await findFew("abcdxyz")).toMatchObject({ areNone: true });
  });
});

describe("an index that is written anew", () => {
  it("is in one segment, where each trigram is looked up once", async () => {
    const store = await givenSqlite();
    await givenNames(store, ["Nord", "Fjord"]);
    await givenNames(store, ["Nordvik"]);
    expect(await countSegments(store)).toBeGreaterThan(1);
    await inTransaction(store, ({ db }) => sqlitePartSearch.rebuild(db));
    expect(await countSegments(store)).toBe(1);
    expect(await sqlitePartSearch.findFaults(store.db)).toEqual([]);
  });
});

async function countSegments({ db }: Store): Promise<number | undefined> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct segid) as count from partners_by_company_name_key_part_idx
  `.execute(db);
  return rows[0]?.count;
}
