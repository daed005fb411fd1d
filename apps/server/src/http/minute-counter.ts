import { RateLimiterRes } from "rate-limiter-flexible";
import type { RequestLimit } from "./limits.ts";

interface Minute {
  used: number;
  readonly endsAt: number;
}

const minuteMs = 60_000;

/**
 * Counts requests in this process. What every request asks is answered at once: the limiters of the
 * library give promises, and the wait for them takes longer than the count.
 */
export function createMinuteCounter(perMinute: number): RequestLimit {
  const minutes = new Map<string, Minute>();

  function minuteOf(key: string): Minute {
    const found = minutes.get(key);
    if (found && found.endsAt > performance.now()) return found;
    const minute = { used: 0, endsAt: performance.now() + minuteMs };
    minutes.set(key, minute);
    setTimeout(() => {
      if (minutes.get(key) === minute) minutes.delete(key);
    }, minuteMs).unref();
    return minute;
  }

  function take(key: string): boolean {
    const minute = minuteOf(key);
    if (minute.used >= perMinute) return false;
    minute.used += 1;
    return true;
  }

  return {
    take,
    consume: async (key) => {
      if (!take(key)) throw refusal(minuteOf(key));
    },
    penalty: (key) => {
      minuteOf(key).used += 1;
    },
    get: (key) => {
      const minute = minutes.get(key);
      if (!minute || minute.used < perMinute || minute.endsAt <= performance.now()) return null;
      return refusal(minute);
    },
  };
}

function refusal({ endsAt }: Minute): RateLimiterRes {
  return new RateLimiterRes(0, Math.max(endsAt - performance.now(), 1));
}
