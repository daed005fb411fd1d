import fc from "fast-check";
import { expect, it } from "vitest";
import { retryDelayMs } from "./retry-delay.ts";

it.each([
  [1, 10_000],
  [2, 20_000],
  [3, 40_000],
  [9, 2_560_000],
  [10, 3_600_000],
  [1000, 3_600_000],
])("waits after failure %i for %i milliseconds at most", (failures, longest) => {
  expect(retryDelayMs(failures, () => 0)).toBe(longest);
});

it("takes up to a quarter off, for each mail another part", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (failures, random) => {
        const longest = retryDelayMs(failures, () => 0);
        const delay = retryDelayMs(failures, () => random);
        expect(delay).toBeLessThanOrEqual(longest);
        expect(delay).toBeGreaterThanOrEqual(longest * 0.75);
      },
    ),
  );
});
