import { expect } from "vitest";

/** Resolves with a count that goes up, once it does no longer. */
export async function standstillOf(count: () => number): Promise<number> {
  let before = 0;
  const growth = () => {
    const now = count();
    const grown = now - before;
    before = now;
    return grown;
  };
  await expect.poll(() => growth() === 0 && before > 0, { interval: 100 }).toBe(true);
  return before;
}
