import type { Grant } from "./topics.ts";

/** A process that holds parts of allowances. */
export interface Holder {
  /** Gives back what it has left of a key. */
  readonly recall: (key: string) => Promise<number>;
}

/** What the primary keeps of a limit: which part of each key's allowance is with whom. */
export interface RequestAllowance {
  readonly lease: (holder: Holder, key: string, wanted: number) => Promise<Grant>;
  readonly penalize: (key: string) => void;
}

interface Minute {
  left: number;
  readonly endsAt: number;
  readonly holders: Set<Holder>;
  recalling: Promise<void> | null;
}

const minuteMs = 60_000;
const largestBlock = 256;

/**
 * Gives the allowance of each key away in blocks, smaller ones as it nears its end, and never more
 * than there is. Before anyone is refused, what the others hold and have not used is asked back: as
 * many requests get through as if there were one process.
 */
export function createRequestAllowance(
  perMinute: number,
  onSpent: (key: string, msBeforeNext: number) => void,
): RequestAllowance {
  const minutes = new Map<string, Minute>();

  function minuteOf(key: string): Minute {
    const found = minutes.get(key);
    if (found) return found;
    const endsAt = performance.now() + minuteMs;
    const minute = { left: perMinute, endsAt, holders: new Set<Holder>(), recalling: null };
    minutes.set(key, minute);
    setTimeout(() => minutes.delete(key), minuteMs).unref();
    return minute;
  }

  async function recall(key: string, minute: Minute): Promise<void> {
    const holders = [...minute.holders];
    minute.holders.clear();
    // What somebody holds who does not answer is lost for this minute.
    const unused = await Promise.all(holders.map((holder) => holder.recall(key).catch(() => 0)));
    minute.left += unused.reduce((sum, each) => sum + each, 0);
    minute.recalling = null;
  }

  return {
    lease: async (holder, key, wanted) => {
      const minute = minuteOf(key);
      if (minute.left === 0) {
        minute.recalling ??= recall(key, minute);
        await minute.recalling;
      }
      const block = Math.min(Math.floor(minute.left / 8), largestBlock);
      const granted = Math.min(minute.left, Math.max(wanted, block));
      minute.left -= granted;
      if (granted > 0) minute.holders.add(holder);
      return { granted, msBeforeNext: Math.max(Math.ceil(minute.endsAt - performance.now()), 1) };
    },
    penalize: (key) => {
      const minute = minuteOf(key);
      if (minute.left === 0) return;
      minute.left -= 1;
      if (minute.left === 0) onSpent(key, Math.ceil(minute.endsAt - performance.now()));
    },
  };
}
