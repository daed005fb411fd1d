import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import type { Pool, PoolClient } from "pg";
import {
  isLostConnection,
  isOutdatedStatement,
  isRefusedAfterFailure,
  isUnanswered,
  toldAsUnavailable,
  UnknownOutcomeError,
} from "./postgres-failures.ts";
import { type Answer, askPrepared } from "./postgres-prepared-query.ts";
import type { PreparedStatements } from "./postgres-prepared-statements.ts";

/**
 * A machine that vanishes within a transaction leaves its locks behind, for hours if nobody asks. No
 * transaction of ours has so long nothing to say. Set with each, since a pooler keeps no session.
 */
const begin = "begin; set local idle_in_transaction_session_timeout = '60s'";

const changing: ReadonlySet<string> = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

/** One of the pool's connections, while somebody has it. */
export class PostgresConnection implements DatabaseConnection {
  readonly #pool: Pool;
  readonly #statements: PreparedStatements;
  /** Null while it is being replaced. */
  #client: PoolClient | null;
  #isInTransaction = false;
  #isBroken = false;
  /** What the transaction failed by, which is not said again. */
  #failure: unknown;

  constructor(pool: Pool, client: PoolClient, statements: PreparedStatements) {
    this.#pool = pool;
    this.#client = client;
    this.#statements = statements;
  }

  async begin(): Promise<void> {
    this.#isInTransaction = true;
    await this.#run(begin, [], null);
  }

  async commit(): Promise<void> {
    try {
      const { command } = await this.#run("commit");
      if (command !== "COMMIT") throw new Error("The transaction had failed: nothing is committed");
    } catch (cause) {
      if (!isLostConnection(cause)) throw cause;
      throw new UnknownOutcomeError("The connection was lost during a commit", { cause });
    }
    this.#isInTransaction = false;
  }

  async rollback(): Promise<void> {
    this.#isInTransaction = false;
    // With the connection the transaction is gone.
    if (this.#isBroken) return;
    await this.#run("rollback").catch(() => {
      // It may go on: nobody else is to get into it.
      this.#isBroken = true;
    });
  }

  /** What only reads is asked again where the connection turns out to be lost, but not if it is slow. */
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return await this.executeOnce(query);
    } catch (error) {
      const isRepeatable = !this.#isInTransaction && query.query.kind === "SelectQueryNode";
      if (!isRepeatable || !this.#isBroken || isUnanswered(error)) throw error;
      await this.#reconnect();
      return this.executeOnce(query);
    }
  }

  /** May be called before others have been answered, outside of transactions. */
  async executeOnce<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return resultOf(await this.#run(sql, parameters));
  }

  /** Whether it is lost, or has prepared what is out of date: nothing is to be asked of it any more. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("Rows are not streamed: they are read in parts");
  }

  release(): void {
    this.#client?.release(this.#isBroken || this.#statements.hasTooMany(this.#client));
  }

  async #reconnect(): Promise<void> {
    // First, or all that have lost theirs would wait for each other's places in the pool.
    this.#client?.release(true);
    this.#client = null;
    this.#client = await connect(this.#pool);
    this.#isBroken = false;
  }

  async #run(
    text: string,
    parameters: readonly unknown[] = [],
    statements: PreparedStatements | null = this.#statements,
  ): Promise<Answer> {
    const client = this.#client;
    if (!client) throw new Error("There is no connection");
    const statement = statements?.statementFor(client, text);
    try {
      return statement
        ? await askPrepared(client, statement, parameters)
        : await client.query({ text, values: [...parameters] });
    } catch (error) {
      this.#isBroken ||= isLostConnection(error) || isOutdatedStatement(error);
      if (isRefusedAfterFailure(error)) throw this.#failure ?? error;
      this.#failure = toldAsUnavailable(error);
      throw this.#failure;
    }
  }
}

/** Whoever connects has a place in the pool. */
export async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw toldAsUnavailable(error);
  }
}

function resultOf<R>({ command, rowCount, rows }: Answer): QueryResult<R> {
  // What rows a query has is known of its type only, as in Kysely's own driver.
  const found = rows as R[];
  if (!changing.has(command)) return { rows: found };
  return { rows: found, numAffectedRows: BigInt(rowCount ?? 0) };
}
