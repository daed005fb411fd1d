import type { Logger } from "pino";
import { startBackgroundJob } from "../background-job.ts";
import type { Store } from "../db/database.ts";
import { isUnanswered } from "../db/engines/postgres-failures.ts";
import { findReplayed } from "../db/engines/postgres-replica.ts";
import { examineReplica } from "./examine-replica.ts";

/** A replica that is used as long as it answers. */
export interface Replica {
  readonly store: Store;
  readonly isAvailable: () => boolean;
  /** The newest event of an organization that it has; undefined if it does not say. */
  readonly findReplayed: (organizationId: string) => Promise<string | null | undefined>;
  /** A list could not be read in it: it may be the replica's failure, or that of one statement. */
  readonly noteFailure: (error: unknown) => void;
  readonly close: () => Promise<void>;
}

export interface ReplicaDependencies {
  readonly primary: Store;
  readonly replica: Store;
  /** Why it is not to be used for now; null: it is. */
  readonly failure: unknown;
  readonly logger: Logger;
  /** So long it is left alone when it has failed. */
  readonly lookEveryMs?: number;
}

/** Keeps an eye on a replica, which may go, come back, or become something else. */
export function watchReplica({
  primary,
  replica,
  failure,
  logger,
  lookEveryMs = 5_000,
}: ReplicaDependencies): Replica {
  let isAvailable = true;

  function leaveAlone(reason: unknown): void {
    if (isAvailable) logger.warn({ err: reason }, "Lists are read from the primary: no replica");
    isAvailable = false;
  }

  function useAgain(): void {
    if (!isAvailable) logger.info("Lists are read from the replica again");
    isAvailable = true;
  }

  async function look(): Promise<number> {
    try {
      const fault = await examineReplica(primary, replica);
      if (fault) leaveAlone(new Error(`The server ${fault}`));
      else useAgain();
    } catch (error) {
      leaveAlone(error);
    }
    return lookEveryMs;
  }

  if (failure !== null) leaveAlone(failure);
  const job = startBackgroundJob({
    work: look,
    retryAfterMs: lookEveryMs,
    failure: "The replica could not be looked at",
    logger,
  });

  return {
    store: replica,
    isAvailable: () => isAvailable,
    findReplayed: async (organizationId) => {
      try {
        const { lastEventId, isReplica } = await findReplayed(replica.db, organizationId);
        if (!isReplica) throw new Error("The server is no replica any more");
        return lastEventId;
      } catch (error) {
        leaveAlone(error);
        return undefined;
      }
    },
    noteFailure: (error) => {
      // One that is slow with a list may be quick with all others; one that is silent tells nobody
      // how far it has come either.
      if (replica.engine.isRefusal(error) && !isUnanswered(error)) leaveAlone(error);
      else logger.warn({ err: error }, "The replica failed: the primary was read in its place");
    },
    close: async () => {
      await job.close();
      await replica.db.destroy();
    },
  };
}
