import { createHash } from "node:crypto";
import { RateLimiterRes } from "rate-limiter-flexible";
import type { Store } from "../db/database.ts";
import { giveAttemptBack, takeAttempt } from "../db/engines/postgres-attempts.ts";
import type { AttemptLimit, Limits } from "../http/limits.ts";

/** Limits of attempts that count on all machines together, since they count in the database. */
export function attemptsInDatabase(store: Store): Limits["attempts"] {
  return (name, perMinute): AttemptLimit => ({
    consume: async (key) => {
      const { used, msBeforeNext } = await takeAttempt(store, storedKey(name, key));
      if (used > perMinute) throw new RateLimiterRes(0, msBeforeNext, used);
    },
    reward: (key) => giveAttemptBack(store, storedKey(name, key)),
  });
}

/** Of a bounded length, and nobody's address. */
function storedKey(name: string, key: string): string {
  return createHash("sha256")
    .update(JSON.stringify([name, key]))
    .digest("base64url");
}
