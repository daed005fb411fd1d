import type BetterSqlite from "better-sqlite3";

interface Waiting {
  readonly write: () => void;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Writes that come together share one transaction, and so one wait for the disk. */
export function createGroupCommit(database: BetterSqlite.Database) {
  let waiting: Waiting[] = [];
  const begin = database.prepare("begin immediate");
  const commit = database.prepare("commit");
  const rollback = database.prepare("rollback");

  function flush(): void {
    const group = waiting;
    waiting = [];
    try {
      begin.run();
      for (const { write } of group) write();
      commit.run();
    } catch (error) {
      if (database.inTransaction) rollback.run();
      for (const { failed } of group) failed(error);
      return;
    }
    for (const { done } of group) done();
  }

  return (write: () => void, done: () => void, failed: (error: unknown) => void): void => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push({ write, done, failed });
  };
}
