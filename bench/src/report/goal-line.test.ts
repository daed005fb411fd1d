import { expect, it } from "vitest";
import { type Bound, verdictOn, writeBound } from "./goal-line.ts";

it.each<[number | null, Bound | null, string]>([
  [0.65, { least: 0.65 }, "met"],
  [12, { least: 3 }, "met"],
  [0.325, { least: 0.65 }, "**missed** by 50 %"],
  [0.6499, { least: 0.65 }, "**missed** by 1 %"],
  [1.25, { most: 1.25 }, "met"],
  [3, { most: 2 }, "**missed** by 50 %"],
  [null, { most: 2 }, "not measured"],
  [3, null, "no number set"],
])("%d where %j is wanted: %s", (reached, goal, verdict) => {
  expect(verdictOn({ reached, goal })).toBe(verdict);
});

it("says which way a goal is bound", () => {
  expect(writeBound({ least: 100 })).toBe("≥ 100");
  expect(writeBound({ most: 1.25 })).toBe("≤ 1.25");
  expect(writeBound(null)).toBe("–");
});
