/** Random choices that are the same on every machine. */
export interface SeededRandom {
  /** A whole number from `min` up to and including `max`. */
  readonly between: (min: number, max: number) => number;
  /** One of the choices; rejects an empty list of them. */
  readonly pick: <T>(choices: readonly T[]) => T;
  /** True in `percent` of 100 cases. */
  readonly chance: (percent: number) => boolean;
}

/** The generator "mulberry32". */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    pick: (choices) => {
      const choice = choices[between(0, choices.length - 1)];
      if (choice === undefined) throw new RangeError("There is nothing to pick from");
      return choice;
    },
    chance: (percent) => next() * 100 < percent,
  };
}
