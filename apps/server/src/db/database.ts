import { CompiledQuery, type Kysely } from "kysely";
import type { Ask } from "./compiled-once.ts";
import type { Engine } from "./engine.ts";
import { forgetLocks } from "./held-locks.ts";
import type { Database } from "./tables.ts";
import type { TransactionGuard } from "./transaction-guard.ts";

export type { Database } from "./tables.ts";

/** What repositories work with: a database, or a transaction on it, and what goes with it. */
export interface Store {
  readonly db: Kysely<Database>;
  readonly engine: Engine;
  readonly guard: TransactionGuard;
  /** Asks what `db` would be asked, however it is quickest. */
  readonly ask: Ask;
  /** The same for what is found by a key, and so fast that others may be kept waiting for it. */
  readonly lookUp: Ask;
  /** The same for a transaction, which the store has begun. */
  readonly askWithin: (transaction: Kysely<Database>) => Ask;
  /** Derives, once for all that a transaction has written, what no trigger does. */
  readonly beforeCommit: (transaction: Store) => Promise<void>;
}

/**
 * Runs `work` in one transaction: that of the store, if it is one already. Inside, only the store
 * that it is given may be used. Where several write at once, the whole work may run again.
 */
export async function inTransaction<T>(
  store: Store,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (store.db.isTransaction) return work(store);
  store.guard.refuseInside();
  return store.engine.retrying(() =>
    store.db
      .transaction()
      .execute((transaction) => store.guard.within(() => workWithin(store, transaction, work))),
  );
}

async function workWithin<T>(
  store: Store,
  transaction: Kysely<Database>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const within = storeWithin(store, transaction.withoutPlugins());
  const result = await work(within);
  await store.beforeCommit(within);
  return result;
}

/** What works on a transaction of the store, and asks nothing past it. */
export function storeWithin(store: Store, transaction: Kysely<Database>): Store {
  const ask = store.askWithin(transaction);
  return { ...store, db: transaction, ask, lookUp: ask };
}

/** Something within a part of a transaction, its cause, has ended all of the transaction. */
export class EndedTransactionError extends Error {
  override readonly name = "EndedTransactionError";
}

/**
 * Runs a part of a transaction that can fail alone: what it has written is then taken back, and the
 * transaction goes on. A failure that has ended the transaction, as a full disk does, is the cause of
 * an `EndedTransactionError`.
 */
export async function inSavepoint<T>(store: Store, work: () => Promise<T>): Promise<T> {
  await store.db.executeQuery(savepoint.begin);
  try {
    const result = await work();
    await store.db.executeQuery(savepoint.release);
    return result;
  } catch (error) {
    await takeBack(store).catch(() => {
      throw new EndedTransactionError("The transaction has ended within a part of it", {
        cause: error,
      });
    });
    throw error;
  }
}

async function takeBack({ db }: Store): Promise<void> {
  forgetLocks(db);
  await db.executeQuery(savepoint.undo);
  await db.executeQuery(savepoint.release);
}

const savepoint = {
  begin: CompiledQuery.raw("savepoint part"),
  undo: CompiledQuery.raw("rollback to savepoint part"),
  release: CompiledQuery.raw("release savepoint part"),
};
