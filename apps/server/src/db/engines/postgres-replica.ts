import { type Kysely, sql } from "kysely";
import type { Store } from "../database.ts";
import { readOnly } from "../read-only.ts";
import type { Database } from "../tables.ts";
import { openPostgres } from "./postgres.ts";

type Db = Kysely<Database>;

/** A replica that is away must not be waited for: the primary can answer meanwhile. */
const patience = { placeTimeoutMs: 1_000, connectTimeoutMs: 1_000, queryTimeoutMs: 5_000 };

const isReplica = sql<boolean>`pg_is_in_recovery()`;

/** Opens a replica, only to be read. Whoever opens it ends it with `store.db.destroy()`. */
export function openPostgresReplica(url: string, poolSize: number): Store {
  const store = openPostgres(url, poolSize, patience);
  return { ...store, db: store.db.withPlugin(readOnly) };
}

/** What a server says of itself. A primary and its replicas have one identity. */
export interface ServerIdentity {
  readonly identity: string;
  readonly isReplica: boolean;
}

export function findIdentity(db: Db): Promise<ServerIdentity> {
  const identity = sql<string>`concat(
    (select system_identifier from pg_control_system()), ' ',
    (select oid from pg_database where datname = current_database())
  )`;
  return db
    .selectNoFrom([identity.as("identity"), isReplica.as("isReplica")])
    .executeTakeFirstOrThrow();
}

/** How far a replica has come with an organization's history, if it still is one. */
export function findReplayed(
  db: Db,
  organizationId: string,
): Promise<{ readonly lastEventId: string | null; readonly isReplica: boolean }> {
  return db
    .selectFrom("events")
    .select(({ fn }) => [fn.max("id").as("lastEventId"), isReplica.as("isReplica")])
    .where("organization_id", "=", organizationId)
    .executeTakeFirstOrThrow();
}
