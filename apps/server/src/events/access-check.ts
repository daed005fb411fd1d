/** Checks a subscriber's access again, as often as it is needed. */
export interface AccessCheck {
  /** Rejects if the caller has lost access; what was found out less than `maxAgeMs` ago stands. */
  readonly confirm: (maxAgeMs: number) => Promise<void>;
}

/** Access has just been checked when this is made. `elapsedMs` only ever counts up. */
export function createAccessCheck(
  reauthorize: () => Promise<void>,
  elapsedMs: () => number,
): AccessCheck {
  let confirmedAt = elapsedMs();
  return {
    confirm: async (maxAgeMs) => {
      const now = elapsedMs();
      if (now - confirmedAt < maxAgeMs) return;
      await reauthorize();
      confirmedAt = now;
    },
  };
}
