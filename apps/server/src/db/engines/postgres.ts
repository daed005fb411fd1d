import { isExpression, Kysely, sql } from "kysely";
import { Pool, TypeOverrides } from "pg";
import type { Database, Store } from "../database.ts";
import type { Engine } from "../engine.ts";
import { createTransactionGuard } from "../transaction-guard.ts";
import { askingDirectly, createPostgresConnections } from "./postgres-connections.ts";
import { PostgresDialect } from "./postgres-dialect.ts";
import { isOvertaken, isRefusal } from "./postgres-failures.ts";
import { rebuildingIndexes } from "./postgres-indexes.ts";
import { claimOrganizations, lockOrganizations, lockTable, takeTurn } from "./postgres-locks.ts";
import { sharingLookUps } from "./postgres-look-ups.ts";
import { migrations } from "./postgres-migrations/migrations.ts";
import { postgresPartSearch } from "./postgres-part-search.ts";
import { retrying } from "./postgres-retry.ts";

/** How long to wait for one of the connections, for one that is made, and for an answer. */
export interface Patience {
  readonly placeTimeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly queryTimeoutMs?: number;
}

export const postgresEngine: Engine = {
  name: "postgres",
  migrations,
  partSearch: postgresPartSearch,
  fillMostlyNew: rebuildingIndexes,
  isOvertaken,
  isRefusal,
  contains: (text, part) => sql`strpos(${text}, ${part}) > 0`,
  isOneOf: (value, values) =>
    sql`${value} = any(${isExpression(values) ? values : sql.val(values)})`,
  asList: (values) => values,
  // Not where the row is stored, which no index holds: its key leads there.
  address: (table) => sql.ref(`${table}.organization_id`),
  plansByWrittenLimits: true,
  isRowOf: (table, entry) => {
    const [organization, id] = [sql.ref(`${table}.organization_id`), sql.ref(`${table}.id`)];
    return sql`(${organization} = ${sql.ref(`${entry}.address`)} and ${id} = ${sql.ref(`${entry}.id`)})`;
  },
  hasOneWriter: false,
  retrying,
  lockOrganizations,
  claimOrganizations,
  unclaimed: (query) => query.forNoKeyUpdate().skipLocked(),
  lockTable,
  takeTurn,
};

const patience: Patience = { placeTimeoutMs: 30_000, connectTimeoutMs: 10_000 };

/** Connects when something is asked. */
export function openPostgres(
  url: string,
  poolSize: number,
  { placeTimeoutMs, connectTimeoutMs, queryTimeoutMs }: Patience = patience,
): Store {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    ...(queryTimeoutMs !== undefined && { query_timeout: queryTimeoutMs }),
    keepAlive: true,
    pipeline: true,
    fallback_application_name: "liaison",
    types: numbersAsNumbers(),
  });
  // What happens to a connection is told to whoever asks something of it next.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const guard = createTransactionGuard();
  const connections = createPostgresConnections(pool, placeTimeoutMs);
  const dialect = new PostgresDialect(connections);
  const db = new Kysely<Database>({ dialect, plugins: [guard.plugin] });
  const ask = askingDirectly(connections);
  const lookUp = sharingLookUps(connections, ask);
  const store = { db, engine: postgresEngine, guard, ask, lookUp, askWithin };
  return { ...store, beforeCommit: async () => {} };
}

const askWithin: Store["askWithin"] = (transaction) => async (query) =>
  (await transaction.executeQuery(query)).rows;

/** Counts and sums, which the driver gives as text. None of ours is beyond what a number holds. */
function numbersAsNumbers(): TypeOverrides {
  const [int8, numeric] = [20, 1700];
  const types = new TypeOverrides();
  types.setTypeParser(int8, Number);
  types.setTypeParser(numeric, Number);
  return types;
}
