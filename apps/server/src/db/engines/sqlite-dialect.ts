import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect as KyselySqliteDialect,
  SqliteAdapter,
  type SqliteDialectConfig,
  SqliteDriver,
} from "kysely";

/**
 * Kysely's dialect, with two things changed: a transaction takes the write lock when it begins, so
 * that it waits for another process instead of failing halfway; and migrations run in one, since
 * SQLite's schema changes are transactional.
 */
export class SqliteDialect extends KyselySqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
