import type { Store } from "./database.ts";
import type { DatabaseLocation } from "./database-location.ts";
import { openPostgres } from "./engines/postgres.ts";
import { openSqlite } from "./engines/sqlite.ts";
import { indexNewPartners } from "./engines/sqlite-trigram-additions.ts";

/** Opens the database. Whoever opens it ends it with `store.db.destroy()`. */
export function openStore(location: DatabaseLocation): Store {
  return location.engine === "sqlite"
    ? openSqlite(location.path, { contents: location.contents, beforeCommit: indexNewPartners })
    : openPostgres(location.url, location.poolSize);
}
