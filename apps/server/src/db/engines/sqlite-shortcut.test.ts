import { join } from "node:path";
import { CompiledQuery } from "kysely";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { givenFolder } from "../../testing/given-folder.ts";
import { inTransaction, type Store } from "../database.ts";
import { openSqlite } from "./sqlite.ts";

let path: string;
let store: Store;

const all = CompiledQuery.raw("select text from notes");
const write = CompiledQuery.raw("insert into notes values ('a')");

beforeEach(async () => {
  path = join(givenFolder(), "liaison.db");
  store = givenStore();
  await store.db.executeQuery(CompiledQuery.raw("create table notes (text text) strict"));
});

function givenStore(): Store {
  const opened = openSqlite(path);
  onTestFinished(() => opened.db.destroy());
  return opened;
}

it("gives a query's rows", async () => {
  await store.db.executeQuery(write);
  const query = CompiledQuery.raw("select text from notes where text = ?", ["a"]);
  expect(await store.ask(query)).toEqual([{ text: "a" }]);
});

it("runs what gives no rows", async () => {
  expect(await store.ask(write)).toEqual([]);
  expect(await store.ask(all)).toEqual([{ text: "a" }]);
});

it("does not see what another's transaction has written and may take back", async () => {
  const written = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const work = inTransaction(store, async ({ db }) => {
    await db.executeQuery(write);
    written.resolve();
    await mayEnd.promise;
    throw new Error("Changed its mind");
  });
  await written.promise;
  const asked = store.ask(all);
  mayEnd.resolve();
  await expect(work).rejects.toThrow("Changed its mind");
  expect(await asked).toEqual([]);
});

it("waits for another process that writes", async () => {
  const other = givenStore();
  let asked: Promise<unknown[]> | undefined;
  await inTransaction(other, async ({ db }) => {
    asked = store.ask(CompiledQuery.raw("insert into notes values ('b') returning text"));
    await db.executeQuery(write);
  });
  expect(await asked).toEqual([{ text: "b" }]);
  expect(await store.ask(all)).toEqual([{ text: "a" }, { text: "b" }]);
});
