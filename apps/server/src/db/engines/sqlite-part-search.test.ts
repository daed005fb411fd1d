import { sql } from "kysely";
import { v4 as uuidv4 } from "uuid";
import { describe, expect, it, onTestFinished } from "vitest";
import { newPartnerRow } from "../../partners/partner-row.ts";
import { insertPartners } from "../../seed/seed.repository.ts";
import { inTransaction, type Store } from "../database.ts";
import { migrate } from "../migrate.ts";
import { openSqlite } from "./sqlite.ts";
import { sqlitePartSearch } from "./sqlite-part-search.ts";
import { renewTrigramFrequencies } from "./sqlite-trigram-frequencies.ts";
import { sampleTrigrams } from "./sqlite-trigram-sample.ts";

const column = "company_name_key";

async function givenStore(): Promise<Store> {
  const store = openSqlite(":memory:");
  onTestFinished(() => store.db.destroy());
  await migrate(store);
  return store;
}

/** An organization with partners of these names. */
async function givenNames(store: Store, names: readonly string[]): Promise<string> {
  const organization_id = uuidv4();
  const created_at = "2026-03-01T12:00:00.000Z";
  await store.db
    .insertInto("organizations")
    .values({ id: organization_id, name: "Acme", slug: organization_id, created_at })
    .execute();
  const rows = names.map((company_name) =>
    newPartnerRow({
      id: uuidv4(),
      organization_id,
      company_name,
      partner_type: "supplier",
      email: "office@acme.example",
      created_at,
    }),
  );
  await insertPartners(store, rows);
  return organization_id;
}

function times(count: number, name: string): string[] {
  return Array.from({ length: count }, () => name);
}

describe("a sample of trigrams", () => {
  it("is of all of a few partners", async () => {
    const store = await givenStore();
    await givenNames(store, ["Nord", "Nordvik"]);
    await givenNames(store, ["Fjord"]);
    const frequencies = await sampleTrigrams(store, column);
    expect(Object.fromEntries(frequencies)).toEqual({
      ...{ nor: 2, ord: 3, rdv: 1, dvi: 1, vik: 1 },
      ...{ fjo: 1, jor: 1 },
    });
  });

  it("is of some of many, from each organization as it is large", async () => {
    const store = await givenStore();
    await givenNames(store, times(6_000, "Fjord"));
    await givenNames(store, times(2_000, "Nord"));
    const frequencies = await sampleTrigrams(store, column);
    expect([frequencies.get("fjo"), frequencies.get("nor")]).toEqual([1_500, 500]);
  });

  it("is empty where there is nobody", async () => {
    const store = await givenStore();
    expect(await sampleTrigrams(store, "email_key")).toEqual(new Map());
  });
});

describe("a search whose rarest trigrams are known", () => {
  const limit = 3;
  /** "cde" and "def" are the rarest of "abcdefg", and yet in many names that are others. */
  const names = [...times(5, "cdef"), ...times(9, "abcd"), ...times(9, "efg"), "abcdefg"];

  async function findFew(text: string) {
    const store = await givenStore();
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
    const store = await givenStore();
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
