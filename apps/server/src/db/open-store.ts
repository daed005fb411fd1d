import type { Store } from "./database.ts";
import { openSqlite } from "./engines/sqlite.ts";

/** Where the data lives, as `DATABASE_URL` says it. */
export interface DatabaseLocation {
  readonly engine: "sqlite";
  readonly path: string;
}

/** Opens the database. Whoever opens it ends it with `store.db.destroy()`. */
export function openStore(location: DatabaseLocation): Store {
  return openSqlite(location.path);
}
