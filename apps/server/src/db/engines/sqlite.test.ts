import { join } from "node:path";
import { CompiledQuery, sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { letOthersBy } from "../../let-others-by.ts";
import { givenFolder } from "../../testing/given-folder.ts";
import type { Store } from "../database.ts";
import { inTransaction } from "../database.ts";
import { migrate } from "../migrate.ts";
import { openSqlite, type SqliteOptions } from "./sqlite.ts";

function givenFile(
  path = join(givenFolder(), "deep/down/liaison.db"),
  options?: SqliteOptions,
): Store & { path: string } {
  const store = openSqlite(path, options);
  onTestFinished(() => store.db.destroy());
  return { ...store, path };
}

async function pragma({ db }: Store, name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
  return Object.values(rows[0] ?? {})[0];
}

describe("a database file", () => {
  it("is made with its folder, for readers beside a writer and against power cuts", async () => {
    const store = givenFile();
    expect(await pragma(store, "journal_mode")).toBe("wal");
    expect(await pragma(store, "synchronous"), "full").toBe(2);
    expect(await pragma(store, "foreign_keys")).toBe(1);
  });
});

describe("every table", () => {
  it("is strict about its types", async () => {
    const store = givenFile(":memory:");
    await migrate(store);
    const { rows } = await sql<{ name: string }>`
      select name from pragma_table_list
      where type = 'table' and strict = 0 and name not like 'sqlite_%' and name not like 'kysely_%'
    `.execute(store.db);
    expect(rows).toEqual([]);
  });
});

describe("a transaction", () => {
  it("takes the write lock when it begins", async () => {
    const one = givenFile();
    const other = givenFile(one.path, { lockTimeoutMs: 0 });
    await inTransaction(one, async () => {
      await expect(inTransaction(other, async () => {})).rejects.toThrow("database is locked");
      expect(await pragma(other, "user_version"), "reading goes on").toBe(0);
    });
    await inTransaction(other, async () => {});
  });

  it("that fails leaves nothing", async () => {
    const store = givenFile(":memory:");
    await sql`create table notes (text text) strict`.execute(store.db);
    const work = inTransaction(store, async ({ db }) => {
      await sql`insert into notes values ('written')`.execute(db);
      throw new Error("Changed my mind");
    });
    await expect(work).rejects.toThrow("Changed my mind");
    expect((await sql`select * from notes`.execute(store.db)).rows).toEqual([]);
  });

  it("writes nothing once it has ended by itself", async () => {
    const store = givenFile(":memory:");
    await sql`create table notes (text text) strict`.execute(store.db);
    const late = CompiledQuery.raw("insert into notes values ('late')");
    for (const write of [({ db }: Store) => db.executeQuery(late), ({ ask }: Store) => ask(late)]) {
      const work = inTransaction(store, async (transaction) => {
        await sql`rollback`.execute(transaction.db);
        await write(transaction);
      });
      await expect(work).rejects.toThrow("The transaction has ended before its work");
    }
    expect((await sql`select * from notes`.execute(store.db)).rows).toEqual([]);
  });

  it("ends with what its store derives, or leaves nothing if that fails", async () => {
    const beforeCommit = async ({ ask }: Store) => {
      await ask(CompiledQuery.raw("insert into notes select 'derived ' || text from notes"));
    };
    const store = givenFile(":memory:", { beforeCommit });
    await sql`create table notes (text text unique) strict`.execute(store.db);
    const write = () =>
      inTransaction(store, ({ db }) => sql`insert into notes values ('a')`.execute(db));
    await write();
    const notes = async () => (await sql`select text from notes`.execute(store.db)).rows;
    expect(await notes()).toEqual([{ text: "a" }, { text: "derived a" }]);
    await sql`delete from notes where text = 'a'`.execute(store.db);
    await sql`insert into notes values ('derived derived a')`.execute(store.db);
    await expect(write()).rejects.toThrow("UNIQUE");
    expect(await notes()).toEqual([{ text: "derived a" }, { text: "derived derived a" }]);
  });

  it("waits for the one before it", async () => {
    const store = givenFile(":memory:");
    await sql`create table counters (n integer) strict`.execute(store.db);
    await sql`insert into counters values (0)`.execute(store.db);
    const increment = () =>
      inTransaction(store, async ({ db }) => {
        const { rows } = await sql<{ n: number }>`select n from counters`.execute(db);
        await sql`update counters set n = ${(rows[0]?.n ?? 0) + 1}`.execute(db);
      });
    await Promise.all(Array.from({ length: 20 }, increment));
    expect((await sql`select n from counters`.execute(store.db)).rows).toEqual([{ n: 20 }]);
  });
});

describe("while another process writes", () => {
  async function givenTwo() {
    const one = givenFile();
    const other = givenFile(one.path);
    await sql`create table notes (text text) strict`.execute(one.db);
    const note = ({ db }: Store, text: string) =>
      sql`insert into notes values (${text})`.execute(db);
    const notes = async () => {
      const { rows } = await sql<{ text: string }>`select text from notes`.execute(other.db);
      return rows.map(({ text }) => text);
    };
    return { one, other, note, notes };
  }

  it.each([
    ["a transaction", inTransaction],
    ["a single statement", (store: Store, work: (store: Store) => unknown) => work(store)],
  ])("%s waits for its end, and reading does not", async (_, run) => {
    const { one, other, note, notes } = await givenTwo();
    const { waiting } = await inTransaction(one, async (transaction) => {
      const writing = run(other, (store) => note(store, "second"));
      expect(await notes()).toEqual([]);
      await note(transaction, "first");
      return { waiting: { writing } };
    });
    await waiting.writing;
    expect(await notes()).toEqual(["first", "second"]);
  });

  it("those who write all the time both get their turn", async () => {
    const { one, other, note, notes } = await givenTwo();
    const written = { one: 0, other: 0 };
    const writeOn = async (store: Store, name: keyof typeof written) => {
      while (Math.min(written.one, written.other) < 10) {
        await inTransaction(store, (transaction) => note(transaction, name));
        written[name] += 1;
        await letOthersBy();
      }
    };
    await Promise.all([writeOn(one, "one"), writeOn(other, "other")]);
    expect((await notes()).length).toBe(written.one + written.other);
  });
});

describe("text that is looked for", () => {
  it.each([
    ["100% Wool", "0% w", false],
    ["100% Wool", "0% W", true],
    ["a_b", "_", true],
    ["ab", "a_", false],
    ["it's", "'s", true],
    ["C:\\temp", "\\t", true],
    [null, "a", null],
  ])("%s contains %s: %s", async (text, part, expected) => {
    const { db, engine } = givenFile(":memory:");
    const contains = engine.contains(sql`cast(${text} as text)`, part);
    const { rows } = await sql<{ found: unknown }>`select ${contains} as found`.execute(db);
    expect(rows).toEqual([{ found: expected === null ? null : Number(expected) }]);
  });
});

describe("a value that is one of many", () => {
  it("is found among more than a statement may have parameters", async () => {
    const { db, engine } = givenFile(":memory:");
    const values = Array.from({ length: 100_000 }, (_, index) => `id-${index}`);
    const isOneOf = (value: string) => engine.isOneOf(sql`${value}`, values);
    const query = sql`select ${isOneOf("id-99999")} as one, ${isOneOf("id-100000")} as none`;
    expect((await query.execute(db)).rows).toEqual([{ one: 1, none: 0 }]);
  });

  it("is not found among none", async () => {
    const { db, engine } = givenFile(":memory:");
    const query = sql`select ${engine.isOneOf(sql`'a'`, [])} as one`;
    expect((await query.execute(db)).rows).toEqual([{ one: 0 }]);
  });
});
