import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { isExpression, Kysely, sql } from "kysely";
import type { Database, Store } from "../database.ts";
import type { Engine } from "../engine.ts";
import { migrations } from "../migrations/migrations.ts";
import { createTransactionGuard } from "../transaction-guard.ts";
import { SqliteDialect } from "./sqlite-dialect.ts";
import { rebuildingIndexes } from "./sqlite-indexes.ts";
import { sqlitePartSearch } from "./sqlite-part-search.ts";
import { createShortcut } from "./sqlite-shortcut.ts";
import { cachingStatements } from "./sqlite-statement-cache.ts";
import { createTurns, isLocked } from "./sqlite-turns.ts";

const defaultLockTimeoutMs = 10_000;
const retryAfterMs = 5;

/** What SQLite keeps of the file in memory; the operating system keeps the rest that is used. */
const cacheKibibytes = 64 * 1024;

/** A row of which there may be one, and what our triggers say of one of which there must be. */
const overtaken: ReadonlySet<string> = new Set([
  "SQLITE_CONSTRAINT_UNIQUE",
  "SQLITE_CONSTRAINT_PRIMARYKEY",
  "SQLITE_CONSTRAINT_TRIGGER",
]);

export const sqliteEngine: Engine = {
  name: "sqlite",
  migrations,
  partSearch: sqlitePartSearch,
  fillMostlyNew: rebuildingIndexes,
  isOvertaken: (error) => error instanceof BetterSqlite.SqliteError && overtaken.has(error.code),
  // A file refuses when it is opened.
  isRefusal: () => false,
  contains: (text, part) => sql`instr(${text}, ${part}) > 0`,
  isOneOf: (value, values) =>
    sql`${value} in (select value from json_each(${isExpression(values) ? values : JSON.stringify(values)}))`,
  asList: (values) => JSON.stringify(values),
  address: (table) => sql.ref(`${table}.rowid`),
  plansByWrittenLimits: false,
  isRowOf: (table, entry) => sql`${sql.ref(`${table}.rowid`)} = ${sql.ref(`${entry}.address`)}`,
  // Whoever writes has locked the file.
  hasOneWriter: true,
  retrying: (transaction) => transaction(),
  lockOrganizations: async () => {},
  claimOrganizations: async (_db, ids) => ids,
  unclaimed: (query) => query,
  lockTable: async () => {},
  takeTurn: async () => {},
};

export interface SqliteOptions {
  /** What a database in memory starts with: one that has been serialized. */
  readonly contents?: Buffer | undefined;
  /** How long to wait while another process writes. */
  readonly lockTimeoutMs?: number;
  /** What the schema leaves to be done at the end of each transaction. */
  readonly beforeCommit?: Store["beforeCommit"];
}

const nothing = async () => {};

/** Opens the database file, and makes it where there is none. `:memory:` lives as long as the store. */
export function openSqlite(
  path: string,
  { contents, lockTimeoutMs = defaultLockTimeoutMs, beforeCommit = nothing }: SqliteOptions = {},
): Store {
  if (path !== ":memory:") makeFile(path);
  // It would stand still while it waits: the dialect does the waiting.
  const file = new BetterSqlite(contents ?? path, { timeout: 0 });
  switchToWriteAheadLog(file, lockTimeoutMs);
  file.pragma("synchronous = FULL");
  file.pragma("foreign_keys = ON");
  file.pragma(`cache_size = -${cacheKibibytes}`);
  const database = cachingStatements(file);
  const turns = createTurns(() => file.inTransaction);
  const dialect = new SqliteDialect({ database, turns, lockTimeoutMs });
  const guard = createTransactionGuard();
  const db = new Kysely<Database>({ dialect, plugins: [guard.plugin] });
  const { ask, askWithin } = createShortcut(database, turns, db);
  const store = { db, engine: sqliteEngine, guard, ask, lookUp: ask, askWithin };
  return { ...store, beforeCommit };
}

/**
 * Where several processes at once open a file that is new, or whose last one was killed, all but one
 * have to try again: SQLite does not wait here.
 */
function switchToWriteAheadLog(file: BetterSqlite.Database, lockTimeoutMs: number): void {
  const deadline = Date.now() + lockTimeoutMs;
  for (;;) {
    try {
      file.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (!isLocked(error) || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryAfterMs);
    }
  }
}

/** Nobody else on the machine may read it: it holds sessions. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  closeSync(openSync(path, "a", 0o600));
}
