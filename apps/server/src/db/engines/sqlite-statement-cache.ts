import type BetterSqlite from "better-sqlite3";
import type { SqliteDatabase } from "kysely";
import { LRUCache } from "lru-cache";

const maxStatements = 500;

/** A database that prepares each SQL text once and keeps the most recently used statements. */
export function cachingStatements(file: BetterSqlite.Database): SqliteDatabase {
  const statements = new LRUCache<string, BetterSqlite.Statement<unknown[]>>({
    max: maxStatements,
  });
  return {
    prepare: (sql) => {
      const cached = statements.get(sql);
      // A statement that is still being iterated over cannot run a second time.
      if (cached && !cached.busy) return cached;
      const statement = file.prepare<unknown[]>(sql);
      statements.set(sql, statement);
      return statement;
    },
    close: () => {
      statements.clear();
      file.close();
    },
  };
}
