import BetterSqlite from "better-sqlite3";
import { expect, it, onTestFinished, vi } from "vitest";
import { cachingStatements } from "./sqlite-statement-cache.ts";

function givenCache() {
  const file = new BetterSqlite(":memory:");
  onTestFinished(() => {
    file.close();
  });
  file.exec("create table notes (text text) strict; insert into notes values ('a'), ('b')");
  const prepare = vi.spyOn(file, "prepare");
  return { database: cachingStatements(file), prepare };
}

const select = "select text from notes order by text";

it("prepares the same text once", () => {
  const { database, prepare } = givenCache();
  for (const times of [1, 2, 3]) {
    expect(database.prepare(select).all([]), String(times)).toEqual([{ text: "a" }, { text: "b" }]);
  }
  expect(prepare).toHaveBeenCalledTimes(1);
});

it("prepares each text of its own", () => {
  const { database, prepare } = givenCache();
  database.prepare(select);
  database.prepare(`${select} desc`);
  expect(prepare).toHaveBeenCalledTimes(2);
});

it("does not hand out a statement that is still being read from", () => {
  const { database } = givenCache();
  const texts = [];
  for (const outer of database.prepare(select).iterate([])) {
    for (const inner of database.prepare(select).iterate([])) texts.push([outer, inner]);
  }
  expect(texts).toHaveLength(4);
});

it("sees what has been written since a statement was prepared", () => {
  const { database, prepare } = givenCache();
  const everything = () => database.prepare("select * from notes order by text").all([]);
  expect(everything()).toEqual([{ text: "a" }, { text: "b" }]);
  database.prepare("alter table notes add column author text").run([]);
  database.prepare("insert into notes values ('c', 'Ada')").run([]);
  prepare.mockClear();
  expect(everything()).toEqual([
    { text: "a", author: null },
    { text: "b", author: null },
    { text: "c", author: "Ada" },
  ]);
  expect(prepare).not.toHaveBeenCalled();
});

it("forgets the statements that have not been used for longest", () => {
  const { database, prepare } = givenCache();
  for (let n = 0; n <= 500; n += 1) database.prepare(`select ${n}`);
  prepare.mockClear();
  database.prepare("select 500");
  database.prepare("select 1");
  expect(prepare).not.toHaveBeenCalled();
  database.prepare("select 0");
  expect(prepare).toHaveBeenCalledTimes(1);
});

it("has nothing left open when it closes", () => {
  const { database } = givenCache();
  database.prepare(select).all([]);
  database.close();
  expect(() => database.prepare(select)).toThrow("not open");
});
