import type { Logger } from "pino";
import type { Store } from "../db/database.ts";
import { nameOfLocation } from "../db/database-location.ts";
import { isUnreachable } from "../db/engines/postgres-failures.ts";
import { openPostgresReplica } from "../db/engines/postgres-replica.ts";
import { examineReplica } from "../replica/examine-replica.ts";
import { type Replica, watchReplica } from "../replica/replica.ts";
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { reasonOf } from "./open-configured-store.ts";

/**
 * Opens the read replica that the configuration names; null if it names none. Rejects with a
 * `ConfigError` if it cannot be one. Where it is only away or behind, the server does without it.
 */
export async function openConfiguredReplica(
  { database, replicaUrl: url }: Config,
  primary: Store,
  logger: Logger,
): Promise<Replica | null> {
  if (url === null || database.engine === "sqlite") return null;
  const replica = openPostgresReplica(url, database.poolSize);
  const refusal = (reason: string) => {
    const name = nameOfLocation({ ...database, url });
    return new ConfigError(`DATABASE_REPLICA_URL: ${name} ${reason}`);
  };
  try {
    const fault = await examineReplica(primary, replica);
    if (fault !== null && fault !== "is behind") throw refusal(fault);
    return watchReplica({ primary, replica, logger, failure: fault && new Error(`It ${fault}`) });
  } catch (error) {
    if (isUnreachable(error)) return watchReplica({ primary, replica, logger, failure: error });
    await replica.db.destroy();
    const isRefused = !(error instanceof ConfigError) && replica.engine.isRefusal(error);
    throw isRefused ? refusal(`does not let us in: ${reasonOf(error)}`) : error;
  }
}
