import BetterSqlite from "better-sqlite3";

/** As the driver's own page recommends it, with a commit that waits for the disk. */
export function openPeerDatabase(file: string): BetterSqlite.Database {
  const database = new BetterSqlite(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  return database;
}
