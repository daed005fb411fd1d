import { setTimeout } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";

/** For how long to leave another process alone that writes. */
const pauseMs = { shortest: 1, longest: 3 };

/** For how long a process that has found the lock taken knows that it is not the only writer. */
const rivalryMs = 1_000;

/** Whether somebody's transaction is open on the one connection. */
export interface Turns {
  /** Resolves when the transaction that is open ends: then there may be another. Null: none is. */
  readonly taken: () => Promise<void> | null;
  /** Whether it still is: an error may have ended it by itself. */
  readonly isOpen: () => boolean;
  /** Returns how to end it. */
  readonly take: () => () => void;
  /** Another process writes too. */
  readonly noteRival: () => void;
  /** For how many milliseconds to let a rival go first, after a transaction of one's own. */
  readonly courtesyMs: () => number;
}

export function createTurns(isOpen: () => boolean): Turns {
  let open: PromiseWithResolvers<void> | null = null;
  let rivalSeenAt = Number.NEGATIVE_INFINITY;
  let endedAt = Number.NEGATIVE_INFINITY;
  return {
    taken: () => open?.promise ?? null,
    isOpen,
    take: () => {
      const turn = Promise.withResolvers<void>();
      open = turn;
      return () => {
        open = null;
        endedAt = performance.now();
        turn.resolve();
      };
    },
    noteRival: () => {
      rivalSeenAt = performance.now();
    },
    courtesyMs: () => {
      const now = performance.now();
      return now - rivalSeenAt < rivalryMs ? endedAt + pauseMs.longest - now : 0;
    },
  };
}

/**
 * The connection, for one who has something to ask. While another process writes, SQLite itself
 * would wait by standing still, with everybody in this process. Here only those wait who want to
 * write: each tries again by itself, and whoever wants to read gets in between.
 */
export class SqliteTurn implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #turns: Turns;
  readonly #lockTimeoutMs: number;
  #endTransaction: (() => void) | null = null;

  constructor(connection: DatabaseConnection, turns: Turns, lockTimeoutMs: number) {
    this.#connection = connection;
    this.#turns = turns;
    this.#lockTimeoutMs = lockTimeoutMs;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#endTransaction) {
      refuseAfterEnd(this.#turns);
      return this.#connection.executeQuery<R>(query);
    }
    return this.#whenUnlocked(() => this.#connection.executeQuery<R>(query));
  }

  /** Rows of what is one's own alone: one at a time, others would get in between. */
  async *streamQuery<R>(
    query: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<R>> {
    const end = this.#endTransaction
      ? () => {}
      : await this.#whenUnlocked(async () => this.#turns.take());
    try {
      yield* this.#connection.streamQuery<R>(query, chunkSize);
    } finally {
      end();
    }
  }

  /** Begins a transaction, during which nobody else gets a turn. */
  async begin(query: CompiledQuery): Promise<void> {
    const courtesyMs = this.#turns.courtesyMs();
    if (courtesyMs > 0) await setTimeout(courtesyMs);
    await this.#whenUnlocked(async () => {
      const end = this.#turns.take();
      try {
        await this.#connection.executeQuery(query);
        this.#endTransaction = end;
      } catch (error) {
        end();
        throw error;
      }
    });
  }

  end(): void {
    this.#endTransaction?.();
    this.#endTransaction = null;
  }

  async #whenUnlocked<T>(attempt: () => Promise<T>): Promise<T> {
    const deadline = performance.now() + this.#lockTimeoutMs;
    for (;;) {
      for (let taken = this.#turns.taken(); taken; taken = this.#turns.taken()) await taken;
      try {
        return await attempt();
      } catch (error) {
        if (!isLocked(error) || performance.now() > deadline) throw error;
        this.#turns.noteRival();
      }
      const { shortest, longest } = pauseMs;
      await setTimeout(shortest + Math.random() * (longest - shortest));
    }
  }
}

/** What a transaction still asks for that has ended by itself would be carried out without one. */
export function refuseAfterEnd({ isOpen }: Pick<Turns, "isOpen">): void {
  if (!isOpen()) throw new Error("The transaction has ended before its work");
}

export function isLocked(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}
