import BetterSqlite from "better-sqlite3";

export function openDatabase(file: string): BetterSqlite.Database {
  const database = new BetterSqlite(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("cache_size = -65536");
  return database;
}
