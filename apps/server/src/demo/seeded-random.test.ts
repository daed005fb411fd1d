import { describe, expect, it } from "vitest";
import { createSeededRandom } from "./seeded-random.ts";

describe("seeded random choices", () => {
  it("are the same for the same seed only", () => {
    const choices = (seed: number) => {
      const random = createSeededRandom(seed);
      return Array.from({ length: 20 }, () => random.between(0, 1_000_000));
    };
    expect(choices(7)).toEqual(choices(7));
    expect(choices(7)).not.toEqual(choices(8));
  });

  it("reach both ends and stay between them", () => {
    const random = createSeededRandom(1);
    const choices = Array.from({ length: 500 }, () => random.between(3, 6));
    expect(new Set(choices)).toEqual(new Set([3, 4, 5, 6]));
  });

  it("cannot be made from nothing", () => {
    expect(() => createSeededRandom(1).pick([])).toThrow(RangeError);
  });
});
