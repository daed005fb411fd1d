import {
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import type { Pool } from "pg";
import { type ConnectionPlaces, createConnectionPlaces } from "./connection-places.ts";
import { connect, PostgresConnection } from "./postgres-connection.ts";
import { UnavailableError } from "./postgres-failures.ts";
import { createPreparedStatements } from "./postgres-prepared-statements.ts";

/**
 * Kysely's dialect over a driver of our own: statements that come again are prepared once by each
 * connection, and connections that are lost are told from transactions that have failed.
 */
export class PostgresDialect implements Dialect {
  readonly #pool: Pool;
  readonly #placePatienceMs: number;

  /** Whoever finds all connections taken waits for one, for so long. */
  constructor(pool: Pool, placePatienceMs: number) {
    this.#pool = pool;
    this.#placePatienceMs = placePatienceMs;
  }

  createDriver(): Driver {
    const places = createConnectionPlaces(this.#pool.options.max, this.#placePatienceMs);
    return new PostgresDriver(this.#pool, places);
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler();
  }

  createAdapter(): PostgresAdapter {
    return new LockedAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(db);
  }
}

class PostgresDriver implements Driver {
  readonly #pool: Pool;
  readonly #places: ConnectionPlaces;
  readonly #statements = createPreparedStatements();

  constructor(pool: Pool, places: ConnectionPlaces) {
    this.#pool = pool;
    this.#places = places;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    await this.#places.take().catch((cause: unknown) => {
      throw new UnavailableError(cause);
    });
    try {
      return new PostgresConnection(this.#pool, await connect(this.#pool), this.#statements);
    } catch (error) {
      this.#places.leave();
      throw error;
    }
  }

  beginTransaction(connection: PostgresConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: PostgresConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: PostgresConnection): Promise<void> {
    return connection.rollback();
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    connection.release();
    this.#places.leave();
  }

  async destroy(): Promise<void> {
    this.#places.close();
    await this.#pool.end();
  }
}

/** Whoever migrates has taken its turn before; a lock of the session would outlive the transaction. */
class LockedAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}

  override async releaseMigrationLock(): Promise<void> {}
}
