import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import { startBackgroundJob } from "../background-job.ts";
import type { ChangeSignal } from "../change-signal.ts";
import { type Clock, timestamp } from "../clock.ts";
import { inTransaction, type Store } from "../db/database.ts";
import { expireOverdueInvitations } from "./expire-invitation.ts";
import { findNextExpiry } from "./supplier-invitation-changes.repository.ts";

/** Writes down which invitations have run out. */
export interface ExpirySweeper {
  /**
   * To be awaited by reads that show a status: they then show none of what has run out as pending.
   * Usually one comparison in memory. Not for use in a transaction, since it needs one of its own.
   */
  readonly sweepIfDue: () => Promise<void>;
  /** Sweeps also what has got into the database by other ways than invitations do. */
  readonly sweepNow: () => Promise<void>;
  /** Waits for a sweep that runs; then there are no more. */
  readonly close: () => Promise<void>;
}

export interface ExpirySweeperDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly changes: ChangeSignal;
  readonly logger: Logger;
}

/**
 * How long the next expiry that was looked up is relied on. An invitation lasts a day at least, so
 * none that has been sent in the meantime runs out before the next look.
 */
const lookEveryMs = 60_000;
const retryAfterMs = 5_000;

/** How many invitations one transaction lets expire: mutations wait for it. */
const batchSize = 100;

/** What was found when the invitations were looked at. */
interface Look {
  readonly at: number;
  readonly nextExpiry: string | null;
}

/** A sweeper that comes by at the moment of each expiry, and earlier when it is asked. */
export function startExpirySweeper({
  store,
  clock,
  changes,
  logger,
}: ExpirySweeperDependencies): ExpirySweeper {
  let lastLook: Look | null = null;
  let sweeping: Promise<Look> | null = null;

  const isDue = () => lastLook === null || isOutdated(lastLook, clock());

  /** Whoever comes while a sweep runs waits for that one, and looks again. */
  async function sweep(): Promise<Look> {
    sweeping ??= lookAndSweep().finally(() => {
      sweeping = null;
    });
    lastLook = await sweeping;
    return lastLook;
  }

  async function lookAndSweep(): Promise<Look> {
    const now = timestamp(clock);
    const nextExpiry = await findNextExpiry(store);
    if (nextExpiry === null || nextExpiry > now) return { at: Date.parse(now), nextExpiry };
    try {
      await sweepAll(store, now);
    } finally {
      // Some batches are committed where a later one has failed.
      changes.notify();
    }
    return { at: Date.parse(now), nextExpiry: await findNextExpiry(store) };
  }

  const job = startBackgroundJob({
    work: async () => msUntilNextLook(await sweep(), clock()),
    retryAfterMs,
    failure: "Expired invitations could not be swept",
    logger,
  });

  return {
    sweepIfDue: async () => {
      try {
        while (isDue()) await sweep();
      } catch (error) {
        logger.error({ err: error }, "A read goes on without the sweep that was due");
      }
    },
    sweepNow: async () => {
      // One that runs may have looked before.
      await sweeping?.catch(() => null);
      await sweep();
    },
    close: () => job.close(),
  };
}

async function sweepAll(store: Store, now: string): Promise<void> {
  let mayBeMore = true;
  while (mayBeMore) {
    mayBeMore = await inTransaction(store, (transaction) =>
      expireOverdueInvitations(transaction, now, batchSize),
    );
    // Requests get their turn between two batches.
    await setImmediate();
  }
}

/** Also where the clock has been set back: its moments cannot be compared then. */
function isOutdated({ at, nextExpiry }: Look, now: Date): boolean {
  const age = now.getTime() - at;
  return age < 0 || age >= lookEveryMs || (nextExpiry !== null && nextExpiry <= now.toISOString());
}

function msUntilNextLook({ nextExpiry }: Look, now: Date): number {
  if (nextExpiry === null) return lookEveryMs;
  const untilExpiry = Date.parse(nextExpiry) - now.getTime();
  return Math.min(Math.max(untilExpiry, 0), lookEveryMs);
}
