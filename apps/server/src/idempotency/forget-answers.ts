import type { Logger } from "pino";
import { type BackgroundJob, startBackgroundJob } from "../background-job.ts";
import type { Clock } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { keyLifetimeMs } from "./carry-out.ts";
import { deleteKeys } from "./idempotency-key.repository.ts";

const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;

/** Forgets, every hour, the answers whose keys stand for them no longer. */
export function startForgettingAnswers({
  store,
  clock,
  logger,
  isOnDuty,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether this process is to do it, or leaves it to another. */
  readonly isOnDuty: () => boolean;
}): BackgroundJob {
  return startBackgroundJob({
    work: async () => {
      if (!isOnDuty()) return minuteMs;
      await forgetAnswers(store, clock);
      return hourMs;
    },
    retryAfterMs: hourMs,
    failure: "Old idempotency keys could not be deleted",
    logger,
  });
}

export function forgetAnswers(store: Store, clock: Clock): Promise<void> {
  return deleteKeys(store, new Date(clock().getTime() - keyLifetimeMs).toISOString());
}
