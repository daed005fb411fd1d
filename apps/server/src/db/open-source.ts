import type { Store } from "./database.ts";
import type { DatabaseLocation } from "./database-location.ts";
import { openPostgres } from "./engines/postgres.ts";
import { sqliteEngine } from "./engines/sqlite.ts";
import { openSqliteToRead } from "./engines/sqlite-transfer.ts";

/** A database that is only read. */
export type Source = Pick<Store, "db" | "engine">;

/** Opens a database that is there. Whoever opens it ends it with `source.db.destroy()`. */
export function openSource(location: DatabaseLocation): Source {
  return location.engine === "sqlite"
    ? { db: openSqliteToRead(location.path), engine: sqliteEngine }
    : openPostgres(location.url, 1);
}
