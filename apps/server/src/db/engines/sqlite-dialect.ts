import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect as KyselySqliteDialect,
  SqliteAdapter,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteQueryCompiler,
} from "kysely";
import { SqliteTurn, type Turns } from "./sqlite-turns.ts";

export interface DialectConfig extends SqliteDialectConfig {
  /** How long to wait while another process writes. */
  readonly lockTimeoutMs: number;
  /** Those of everybody who asks the one connection. */
  readonly turns: Turns;
}

/**
 * Kysely's dialect, with five things changed: a transaction takes the write lock when it begins, so
 * that it waits for another process instead of failing halfway; nobody else waits meanwhile; one that
 * an error has ended by itself is not rolled back, so that the error is told; migrations run in one,
 * since SQLite's schema changes are transactional; and a statement is planned once, not for its values.
 */
export class SqliteDialect extends KyselySqliteDialect {
  readonly #config: DialectConfig;

  constructor(config: DialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config);
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new PlanOnceQueryCompiler();
  }

  override createAdapter(): SqliteAdapter {
    return new TurnTakingAdapter();
  }
}

/**
 * SQLite plans a statement anew each time that another value is bound to what an index is searched
 * by, which takes longer than the search. Behind a plus it does not look at the value.
 */
class PlanOnceQueryCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return "+?";
  }
}

const beginImmediate = CompiledQuery.raw("begin immediate");

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #turns: Turns;
  readonly #lockTimeoutMs: number;

  constructor({ lockTimeoutMs, turns, ...config }: DialectConfig) {
    super(config);
    this.#turns = turns;
    this.#lockTimeoutMs = lockTimeoutMs;
  }

  override async acquireConnection(): Promise<SqliteTurn> {
    return new SqliteTurn(await super.acquireConnection(), this.#turns, this.#lockTimeoutMs);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof SqliteTurn) await connection.begin(beginImmediate);
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#turns.isOpen()) await super.rollbackTransaction(connection);
  }

  override async releaseConnection(connection?: DatabaseConnection): Promise<void> {
    if (connection instanceof SqliteTurn) connection.end();
  }
}

class TurnTakingAdapter extends SqliteAdapter {
  /** Each has a turn of its own on the one connection, and may wait for a lock without it. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
