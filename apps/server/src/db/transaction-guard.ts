import { AsyncLocalStorage } from "node:async_hooks";
import type { KyselyPlugin } from "kysely";

/**
 * Whoever asks the database itself for something while its own transaction runs waits for that
 * transaction, which waits for it: for ever, where there is one connection. This fails at once.
 */
export interface TransactionGuard {
  /** Runs the work of a transaction. */
  readonly within: <T>(work: () => Promise<T>) => Promise<T>;
  /** Throws inside that work. */
  readonly refuseInside: () => void;
  /** Refuses the queries of whatever has it: the database, but not its transactions. */
  readonly plugin: KyselyPlugin;
}

export function createTransactionGuard(): TransactionGuard {
  const running = new AsyncLocalStorage<{ isOver: boolean }>();
  const refuseInside = () => {
    if (running.getStore()?.isOver === false) {
      throw new Error("Inside a transaction only its own store may be used");
    }
  };
  return {
    refuseInside,
    within: async (work) => {
      const transaction = { isOver: false };
      try {
        return await running.run(transaction, work);
      } finally {
        // What it has started, and did not wait for, is inside no longer.
        transaction.isOver = true;
      }
    },
    plugin: {
      transformQuery: ({ node }) => {
        refuseInside();
        return node;
      },
      transformResult: async ({ result }) => result,
    },
  };
}
