import { describe, expect, it } from "vitest";
import { median, percentile, ratio } from "./statistics.ts";

describe("the median", () => {
  it.each([
    [[5], 5],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10],
  ])("of %j is %d", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it("of nothing is not a number", () => {
    expect(median([])).toBeNaN();
  });
});

describe("a percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])("of one to a hundred at %d is %d", (share, expected) => {
    expect(percentile(hundred, share)).toBe(expected);
  });

  it("of a few is one of them", () => {
    expect(percentile([1, 2, 30], 0.99)).toBe(30);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe("a ratio", () => {
  it.each([
    [6, 3, 2],
    [0, 3, 0],
    [6, 0, null],
    [null, 3, null],
    [6, null, null],
    [Number.NaN, 3, null],
  ])("of %d to %d is %d", (value, by, expected) => {
    expect(ratio(value, by)).toBe(expected);
  });
});
