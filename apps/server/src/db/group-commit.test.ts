import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { givenFolder } from "../testing/given-folder.ts";
import { inTransaction, type Store } from "./database.ts";
import { openSqlite, type SqliteOptions } from "./engines/sqlite.ts";
import { createGroupCommit } from "./group-commit.ts";

function givenFile(path: string, options?: SqliteOptions): Store {
  const store = openSqlite(path, options);
  onTestFinished(() => store.db.destroy());
  return store;
}

/** Notes that are written in groups, and how many groups have been committed. */
async function givenNotes(path = ":memory:", options?: SqliteOptions) {
  const store = givenFile(path, options);
  await sql`create table notes (n integer primary key, about integer references notes (n)) strict`.execute(
    store.db,
  );
  const groups = { committed: 0 };
  const time = { elapsedMs: 0 };
  const noteCommit = () => {
    groups.committed += 1;
  };
  const commit = createGroupCommit(store, noteCommit, () => time.elapsedMs);
  const note = (n: number) =>
    commit(async ({ db }) => {
      await sql`insert into notes values (${n}, null)`.execute(db);
      return n;
    });
  return { store, commit, note, groups, time };
}

async function notesIn({ db }: Store): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select n from notes order by rowid`.execute(db);
  return rows.map(({ n }) => n);
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Either what was answered or the message of the error. */
const settled = (answers: readonly Promise<unknown>[]) =>
  Promise.all(answers.map((each) => each.catch((error: Error) => error.message)));

describe("those who write at the same time", () => {
  it("share a transaction, in their order, and each has its own answer", async () => {
    const { store, commit, groups } = await givenNotes();
    const order: number[] = [];
    const answers = numbers(10).map((n) =>
      commit(async ({ db }) => {
        order.push(n);
        await sql`insert into notes values (${n}, null)`.execute(db);
        return `Note ${n}`;
      }),
    );
    expect(await Promise.all(answers)).toEqual(numbers(10).map((n) => `Note ${n}`));
    expect(order).toEqual(numbers(10));
    expect(await notesIn(store)).toEqual(numbers(10));
    expect(groups.committed).toBe(1);
  });

  it("see what those before them have written", async () => {
    const { note, commit } = await givenNotes();
    const written = note(1);
    const seen = commit((transaction) => notesIn(transaction));
    expect(await seen).toEqual([1]);
    await written;
  });

  it("fail alone, with their own error, and take back what they alone have written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (fails) => {
        const { store, commit, groups } = await givenNotes();
        const answers = fails.map((isFailing, n) =>
          commit(async ({ db }) => {
            await sql`insert into notes values (${n}, null)`.execute(db);
            if (isFailing) throw new Error(`Not ${n}`);
            return n;
          }),
        );
        const expected = fails.map((isFailing, n) => (isFailing ? `Not ${n}` : n));
        expect(await settled(answers)).toEqual(expected);
        const kept = expected.filter((each) => typeof each === "number");
        expect(await notesIn(store)).toEqual(kept);
        expect(groups.committed).toBe(kept.length > 0 ? 1 : 0);
      }),
      { numRuns: 20 },
    );
  });

  it("are answered only once all of it is there", async () => {
    const { note, commit, groups } = await givenNotes();
    let committedAtAnswer: number | undefined;
    const first = note(1).then(() => {
      committedAtAnswer = groups.committed;
    });
    const failing = commit(async () => {
      throw new Error("Not this one");
    }).catch(() => groups.committed);
    const last = commit(async () => committedAtAnswer);
    expect(await last, "while the group goes on, nobody is answered").toBeUndefined();
    expect(await failing).toBe(1);
    await first;
    expect(committedAtAnswer).toBe(1);
  });

  it("all fail where the transaction cannot be committed", async () => {
    const { store, note, commit, groups } = await givenNotes();
    const answers = [
      note(1),
      commit(async ({ db }) => {
        await sql`pragma defer_foreign_keys = on`.execute(db);
        await sql`insert into notes values (2, 99)`.execute(db);
      }),
      note(3),
    ];
    const failure = "FOREIGN KEY constraint failed";
    expect(await settled(answers)).toEqual([failure, failure, failure]);
    expect(await notesIn(store)).toEqual([]);
    expect(groups.committed).toBe(0);
    expect(await note(4)).toBe(4);
  });

  it("all fail where the transaction has ended below them", async () => {
    const { store, note, commit } = await givenNotes();
    const answers = [
      note(1),
      commit(async ({ db }) => {
        await sql`rollback`.execute(db);
      }),
      note(2),
    ];
    expect(await settled(answers)).toEqual([expect.any(String), expect.any(String), 2]);
    expect(await notesIn(store)).toEqual([2]);
  });

  it("all fail where the disk is full, and are told so", async () => {
    const { store, note, commit } = await givenNotes();
    await sql`create table files (content blob) strict`.execute(store.db);
    await sql`pragma max_page_count = 10`.execute(store.db);
    const answers = await Promise.allSettled([
      note(1),
      commit(async ({ db }) => {
        await sql`insert into files values (zeroblob(1000000))`.execute(db);
      }),
      note(2),
    ]);
    const full = { reason: { cause: { code: "SQLITE_FULL" } } };
    expect(answers).toMatchObject([full, full, { value: 2 }]);
    expect(await notesIn(store)).toEqual([2]);
  });

  it("fail alone where they do not even come to wait for anything", async () => {
    const { store, note, commit } = await givenNotes();
    const answers = [
      note(1),
      commit(() => {
        throw new Error("At once");
      }),
      note(2),
    ];
    expect(await settled(answers)).toEqual([1, "At once", 2]);
    expect(await notesIn(store)).toEqual([1, 2]);
  });

  it("are carried out at most twice, whoever fails among them and however often", async () => {
    const { store, commit } = await givenNotes();
    const runs = new Map<number, number>();
    const group = (from: number) =>
      numbers(6).map((each) =>
        commit(async ({ db }) => {
          const n = from + each;
          runs.set(n, (runs.get(n) ?? 0) + 1);
          await sql`insert into notes values (${n}, null)`.execute(db);
          if (each % 3 === 1) throw new Error(`Not ${n}`);
          return n;
        }),
      );
    for (let from = 0; from < 200; from += 10) {
      const expected = numbers(6).map((each) =>
        each % 3 === 1 ? `Not ${from + each}` : from + each,
      );
      expect(await settled(group(from))).toEqual(expected);
    }
    expect(Math.max(...runs.values())).toBe(2);
    const kept = [...runs.keys()].filter((n) => (n % 10) % 3 !== 1);
    expect(await notesIn(store)).toEqual(kept);
    const repeated = [...runs.values()].filter((count) => count > 1).length;
    expect(repeated, "the next ones are kept apart from the start").toBeLessThan(20);
  });

  it("fail alone and once where nobody else is there", async () => {
    const { commit, note } = await givenNotes();
    let runs = 0;
    const failing = commit(async () => {
      runs += 1;
      throw new Error("Not this one");
    });
    await expect(failing).rejects.toThrow("Not this one");
    expect(runs).toBe(1);
    expect(await note(1)).toBe(1);
  });

  it("all fail where another process keeps the database to itself", async () => {
    const path = join(givenFolder(), "liaison.db");
    const { store, note } = await givenNotes(path, { lockTimeoutMs: 0 });
    await inTransaction(givenFile(path), async () => {
      const locked = "database is locked";
      expect(await settled([note(1), note(2)])).toEqual([locked, locked]);
    });
    expect(await note(3)).toBe(3);
    expect(await notesIn(store)).toEqual([3]);
  });
});

describe("a group", () => {
  it("has an end, so that those who read get their turn", async () => {
    const { store, note } = await givenNotes();
    const first = note(0);
    const others = numbers(199).map((n) => note(n + 1));
    await first;
    expect((await notesIn(store)).length).toBeLessThan(200);
    await Promise.all(others);
    expect(await notesIn(store)).toEqual(numbers(200));
  });

  it("takes in nobody any more once it has gone on for long", async () => {
    const { commit, note, groups, time } = await givenNotes();
    const slow = commit(async () => {
      time.elapsedMs += 26;
    });
    const others = [note(1), note(2)];
    await slow;
    expect(groups.committed).toBe(1);
    await Promise.all(others);
    expect(groups.committed).toBe(2);
  });

  it("is not to be asked for from inside another: it would wait for itself", async () => {
    const { commit, note } = await givenNotes();
    await expect(commit(() => note(1))).rejects.toThrow(
      "Inside a transaction only its own store may be used",
    );
  });
});
