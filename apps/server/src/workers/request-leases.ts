import { LRUCache } from "lru-cache";
import { RateLimiterRes } from "rate-limiter-flexible";
import type { RequestLimit } from "../http/limits.ts";
import type { Grant } from "./topics.ts";

interface Lease {
  left: number;
  /** Nobody has any left. */
  isSpent: boolean;
  /** When the minute ends, for certain no later than in the primary. */
  endsAt: number;
  waiting: number;
  asking: Promise<void> | null;
}

/** A limit of which this process holds parts, to be used up without asking. */
export interface LeasedLimit extends RequestLimit {
  /** Takes back what is left of a key, for another process. */
  readonly recall: (key: string) => number;
  /** Nobody has any left of a key. */
  readonly markSpent: (key: string, msBeforeNext: number) => void;
}

const maxKeys = 100_000;
const unreachableMs = 1_000;

/**
 * Asks for a part of a key's allowance once in so many requests. If there is no answer, requests are
 * let through, within the whole limit a second: the primary does nothing but answer, so its silence
 * is a trouble of the machine, in which a server that refuses everybody would be worse.
 */
export function createLeasedLimit(
  perMinute: number,
  {
    ask,
    penalize,
  }: {
    readonly ask: (key: string, wanted: number) => Promise<Grant>;
    readonly penalize: (key: string) => void;
  },
): LeasedLimit {
  const leases = new LRUCache<string, Lease>({ max: maxKeys });

  function leaseOf(key: string): Lease {
    const found = leases.get(key);
    if (found && (found.asking || found.endsAt > performance.now())) return found;
    const lease = { left: 0, isSpent: false, endsAt: 0, waiting: 0, asking: null };
    leases.set(key, lease);
    return lease;
  }

  async function extend(key: string, lease: Lease): Promise<void> {
    const askedAt = performance.now();
    try {
      const { granted, msBeforeNext } = await ask(key, lease.waiting);
      lease.left += granted;
      lease.isSpent = granted === 0;
      lease.endsAt = askedAt + msBeforeNext;
    } catch {
      lease.left = perMinute;
      lease.endsAt = performance.now() + unreachableMs;
    } finally {
      lease.asking = null;
    }
  }

  function take(key: string): boolean {
    const lease = leaseOf(key);
    if (lease.left <= 0) return false;
    lease.left -= 1;
    return true;
  }

  return {
    take,
    consume: async (key) => {
      while (!take(key)) {
        const lease = leaseOf(key);
        if (lease.isSpent) throw refusal(lease);
        lease.waiting += 1;
        lease.asking ??= extend(key, lease);
        await lease.asking;
        lease.waiting -= 1;
      }
    },
    penalty: penalize,
    get: (key) => {
      const lease = leases.get(key);
      return lease?.isSpent && lease.endsAt > performance.now() ? refusal(lease) : null;
    },
    recall: (key) => {
      const lease = leases.get(key);
      if (!lease || lease.endsAt <= performance.now()) return 0;
      const { left } = lease;
      lease.left = 0;
      return left;
    },
    markSpent: (key, msBeforeNext) => {
      const endsAt = performance.now() + msBeforeNext;
      Object.assign(leaseOf(key), { left: 0, isSpent: true, endsAt });
    },
  };
}

function refusal({ endsAt }: Lease): RateLimiterRes {
  return new RateLimiterRes(0, Math.max(endsAt - performance.now(), 1));
}
