import { RateLimiterMemory } from "rate-limiter-flexible";

/** Takes one off a key's allowance for a minute; rejects with a `RateLimiterRes` where none is left. */
type Consume = (key: string) => Promise<unknown>;

/** An allowance that each request takes from. */
export interface RequestLimit {
  readonly consume: Consume;
  /** Takes one off without asking whether any is left. */
  readonly penalty: (key: string) => Promise<unknown>;
  /** How long a key has to wait whose allowance is spent, as far as is known here. */
  readonly get: (key: string) => Promise<{ remainingPoints: number; msBeforeNext: number } | null>;
}

/** An allowance for what is rare and dear, exact at every moment. */
export interface AttemptLimit {
  readonly consume: Consume;
  /** Gives one back. */
  readonly reward: (key: string) => Promise<unknown>;
}

/** Makes limits by how much they allow a minute. Those of one name count together. */
export interface Limits {
  readonly requests: (name: string, perMinute: number) => RequestLimit;
  readonly attempts: (name: string, perMinute: number) => AttemptLimit;
}

/** Each counts for itself, in this process. */
export const limitsInMemory: Limits = { requests: inMemory, attempts: inMemory };

function inMemory(_name: string, points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: 60 });
}
