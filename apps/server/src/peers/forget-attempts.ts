import type { Logger } from "pino";
import { type BackgroundJob, startBackgroundJob } from "../background-job.ts";
import type { Store } from "../db/database.ts";
import { forgetAttempts } from "../db/engines/postgres-attempts.ts";

const everyMs = 10 * 60 * 1000;

/** Forgets, from time to time, the attempts that count no longer. */
export function startForgettingAttempts(store: Store, logger: Logger): BackgroundJob {
  return startBackgroundJob({
    work: async () => {
      await forgetAttempts(store);
      return everyMs;
    },
    retryAfterMs: everyMs,
    failure: "Attempts that count no longer could not be forgotten",
    logger,
  });
}
