import type { Store } from "../db/database.ts";
import { nameOfLocation } from "../db/database-location.ts";
import { UnavailableError } from "../db/engines/postgres-failures.ts";
import { migrate } from "../db/migrate.ts";
import { openStore } from "../db/open-store.ts";
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";

/**
 * Opens the database that the configuration names, and brings its schema up to date. Rejects with a
 * `ConfigError` if it cannot be opened; what is wrong with a migration is not the configuration's fault.
 */
export async function openConfiguredStore({ database }: Config): Promise<Store> {
  const refuse = (error: unknown) => {
    const name = nameOfLocation(database);
    return new ConfigError(`DATABASE_URL: Cannot open ${name}: ${reasonOf(error)}`);
  };
  let store: Store;
  try {
    store = openStore(database);
  } catch (error) {
    throw refuse(error);
  }
  try {
    await migrate(store);
    return store;
  } catch (error) {
    await store.db.destroy();
    throw store.engine.isRefusal(error) ? refuse(error) : error;
  }
}

/** Where a name has several addresses, none of which answers, there is an error for each. */
export function reasonOf(error: unknown): string {
  if (error instanceof UnavailableError) return reasonOf(error.cause);
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
