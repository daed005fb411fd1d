import { expect, it } from "vitest";
import { givenNames } from "../../testing/given-names.ts";
import { givenSqlite } from "../../testing/given-sqlite.ts";
import { inTransaction } from "../database.ts";
import { trigramFrequencies } from "./sqlite-trigram-frequencies.ts";

const column = "company_name_key";

it("frequencies are there soon after somebody has asked for them", async () => {
  const store = await givenSqlite();
  await givenNames(store, ["Nord"]);
  expect(trigramFrequencies(store, column)).toBeNull();
  await expect.poll(() => trigramFrequencies(store, column)?.get("nor")).toBe(1);
});

it("frequencies are each index's own", async () => {
  const store = await givenSqlite();
  await givenNames(store, ["Nord"]);
  await expect.poll(() => trigramFrequencies(store, "email_key")?.get("off")).toBe(1);
  expect(trigramFrequencies(store, column)).toBeNull();
});

it("frequencies are not looked for in a transaction, which others wait for", async () => {
  const store = await givenSqlite();
  await inTransaction(store, async (transaction) => {
    expect(trigramFrequencies(transaction, column)).toBeNull();
    expect(trigramFrequencies(transaction, column)).toBeNull();
  });
  await expect.poll(() => trigramFrequencies(store, column)).toEqual(new Map());
});

it("frequencies that cannot be had any more harm nobody", async () => {
  const store = await givenSqlite();
  expect(trigramFrequencies(store, column)).toBeNull();
  await store.db.destroy();
  expect(trigramFrequencies(store, column)).toBeNull();
});
