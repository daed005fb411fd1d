import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect as KyselySqliteDialect,
  SqliteAdapter,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteQueryCompiler,
} from "kysely";

/**
 * Kysely's dialect, with four things changed: a transaction takes the write lock when it begins, so
 * that it waits for another process instead of failing halfway; one that an error has ended by
 * itself is not rolled back, so that the error is told; migrations run in one, since SQLite's schema
 * changes are transactional; and a statement is planned once, not for its values.
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

  override createQueryCompiler(): SqliteQueryCompiler {
    return new PlanOnceQueryCompiler();
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
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

const nothingToRollBack = "cannot rollback - no transaction is active";

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error && error.message === nothingToRollBack)) throw error;
    }
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
