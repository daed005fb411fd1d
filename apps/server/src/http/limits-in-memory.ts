import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Limits } from "./limits.ts";
import { createMinuteCounter } from "./minute-counter.ts";

/** Each counts for itself, in this process. */
export const limitsInMemory: Limits = {
  requests: (_name, perMinute) => createMinuteCounter(perMinute),
  attempts: (_name, points) => new RateLimiterMemory({ points, duration: 60 }),
};
