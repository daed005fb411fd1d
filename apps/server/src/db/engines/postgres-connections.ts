import type { CompiledQuery } from "kysely";
import type { Pool } from "pg";
import type { Ask } from "../compiled-once.ts";
import { createConnectionPlaces } from "./connection-places.ts";
import { connect, PostgresConnection } from "./postgres-connection.ts";
import { UnavailableError } from "./postgres-failures.ts";
import { createPreparedStatements } from "./postgres-prepared-statements.ts";

/** A pool's connections, each lent to one at a time. */
export interface PostgresConnections {
  readonly take: () => Promise<PostgresConnection>;
  readonly giveBack: (connection: PostgresConnection) => void;
  readonly end: () => Promise<void>;
}

/** Whoever finds all of them taken waits for one, for so long. */
export function createPostgresConnections(
  pool: Pool,
  placePatienceMs: number,
): PostgresConnections {
  const places = createConnectionPlaces(pool.options.max, placePatienceMs);
  const statements = createPreparedStatements();
  return {
    take: async () => {
      await places.take().catch((cause: unknown) => {
        throw new UnavailableError(cause);
      });
      try {
        return new PostgresConnection(pool, await connect(pool), statements);
      } catch (error) {
        places.leave();
        throw error;
      }
    },
    giveBack: (connection) => {
      connection.release();
      places.leave();
    },
    end: async () => {
      places.close();
      await pool.end();
    },
  };
}

/** Asks one of the connections itself: Kysely has a query pass through many hands. */
export function askingDirectly({ take, giveBack }: PostgresConnections): Ask {
  return async <Row>(query: CompiledQuery<Row>) => {
    const connection = await take();
    try {
      const { rows } = await connection.executeQuery<Row>(query);
      return rows;
    } finally {
      giveBack(connection);
    }
  };
}
