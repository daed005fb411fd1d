import { LiaisonError } from "@liaison/contracts";
import { RateLimiterCluster, RateLimiterRes } from "rate-limiter-flexible";
import { z } from "zod";
import type { ChangeRelay } from "../change-relay.ts";
import type { AttemptLimit, Limits } from "../http/limits.ts";
import type { Channel } from "./channel.ts";
import { createLeasedLimit, type LeasedLimit } from "./request-leases.ts";
import type { Siblings } from "./siblings.ts";
import { Grant, LimitedKey, SpentKey } from "./topics.ts";

/** How long whoever asks for metrics waits for the slowest of the processes. */
const metricsPatienceMs = 5_000;

/** What a worker has in common with the others, all of it by way of the primary. */
export function siblingsOfWorker(channel: Channel): Siblings {
  let isOnDuty = false;
  channel.onNotice("duty", z.unknown(), () => {
    isOnDuty = true;
  });
  return {
    relay: relayThrough(channel),
    limits: limitsThrough(channel),
    isOnDuty: () => isOnDuty,
    measuring: (own) => {
      channel.answer("own metrics", z.unknown(), () => own.getMetricsAsJSON());
      return () => channel.ask("metrics", null, z.string(), metricsPatienceMs);
    },
    turn: () => channel.ask("turn", null, z.unknown()).then(() => {}),
  };
}

function relayThrough(channel: Channel): ChangeRelay {
  let isTelling = false;
  return {
    tellOthers: () => {
      if (isTelling) return;
      isTelling = true;
      setImmediate(() => {
        isTelling = false;
        channel.notify("changed");
      });
    },
    onTold: (listener) => channel.onNotice("changed", z.unknown(), listener),
  };
}

function limitsThrough(channel: Channel): Limits {
  const leased = new Map<string, LeasedLimit>();
  channel.answer("recall", LimitedKey, ({ limit, key }) => leased.get(limit)?.recall(key) ?? 0);
  channel.onNotice("spent", SpentKey, ({ limit, key, msBeforeNext }) =>
    leased.get(limit)?.markSpent(key, msBeforeNext),
  );
  return {
    attempts: attemptsInPrimary,
    requests: (limit, perMinute) => {
      const made = createLeasedLimit(perMinute, {
        ask: (key, wanted) => channel.ask("lease", { limit, perMinute, key, wanted }, Grant),
        penalize: (key) => channel.notify("penalty", { limit, perMinute, key }),
      });
      leased.set(limit, made);
      return made;
    },
  };
}

/** Each attempt is counted in the primary. Without its answer there is none: it is to stop guessing. */
function attemptsInPrimary(name: string, points: number): AttemptLimit {
  const limiter = new RateLimiterCluster({
    keyPrefix: name,
    points,
    duration: 60,
    timeoutMs: 2_000,
  });
  return {
    reward: (key) => limiter.reward(key),
    consume: async (key) => {
      try {
        await limiter.consume(key);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) throw refusal;
        throw new LiaisonError("unavailable", undefined, { cause: refusal });
      }
    },
  };
}
