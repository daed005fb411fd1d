import type { Store } from "../db/database.ts";
import { openStore } from "../db/open-store.ts";
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";

/** Opens the database that the configuration names; rejects with a `ConfigError` if it cannot. */
export function openConfiguredStore({ database }: Config): Store {
  try {
    return openStore(database);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`DATABASE_URL: Cannot open ${database.path}: ${reason}`);
  }
}
