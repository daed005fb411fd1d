import type { Logger } from "pino";
import { type BackgroundJob, startBackgroundJob } from "../background-job.ts";
import type { Clock } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { keyLifetimeMs } from "./carry-out.ts";
import { deleteKeys } from "./idempotency-key.repository.ts";

const hourMs = 60 * 60 * 1000;

/** Forgets, every hour, the answers whose keys stand for them no longer. */
export function startForgettingAnswers({
  store,
  clock,
  logger,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
}): BackgroundJob {
  return startBackgroundJob({
    work: async () => {
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
