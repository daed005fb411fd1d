/** Takes one off a key's allowance for a minute; rejects with a `RateLimiterRes` where none is left. */
type Consume = (key: string) => Promise<unknown>;

/** How long a key has to wait whose allowance is spent. */
export interface Spent {
  readonly msBeforeNext: number;
}

/** An allowance that each request takes from. */
export interface RequestLimit {
  /** Takes one off at once; false where that takes a look elsewhere, or where none is left. */
  readonly take: (key: string) => boolean;
  readonly consume: Consume;
  /** Takes one off without asking whether any is left. */
  readonly penalty: (key: string) => void;
  /** Takes nothing off a key's allowance; null where some is left, as far as is known here. */
  readonly get: (key: string) => Spent | null;
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
