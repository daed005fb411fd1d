import { describe, expect, it } from "vitest";
import { givenNames, times } from "../../testing/given-names.ts";
import { givenSqlite } from "../../testing/given-sqlite.ts";
import { sampleTrigrams } from "./sqlite-trigram-sample.ts";

const column = "company_name_key";

describe("a sample of trigrams", () => {
  it("is of all of a few partners", async () => {
    const store = await givenSqlite();
    await givenNames(store, ["Nord", "Nordvik"]);
    await givenNames(store, ["Fjord"]);
    const frequencies = await sampleTrigrams(store, column);
    expect(Object.fromEntries(frequencies)).toEqual({
      ...{ nor: 2, ord: 3, rdv: 1, dvi: 1, vik: 1 },
      ...{ fjo: 1, jor: 1 },
    });
  });

  it("is of some of many, from each organization as it is large", async () => {
    const store = await givenSqlite();
    await givenNames(store, times(6_000, "Fjord"));
    await givenNames(store, times(2_000, "Nord"));
    const frequencies = await sampleTrigrams(store, column);
    expect([frequencies.get("fjo"), frequencies.get("nor")]).toEqual([1_500, 500]);
  });

  it("is empty where there is nobody", async () => {
    const store = await givenSqlite();
    expect(await sampleTrigrams(store, "email_key")).toEqual(new Map());
  });
});
