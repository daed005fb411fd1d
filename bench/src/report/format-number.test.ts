import { expect, it } from "vitest";
import { formatNumber } from "./format-number.ts";

it.each([
  [12_345.6, "12,346"],
  [100, "100"],
  [42.42, "42.4"],
  [4.242, "4.2"],
  [0.6543, "0.65"],
  [0.001234, "0.0012"],
  [0, "0"],
  [null, "–"],
  [Number.NaN, "–"],
])("writes %d as %s", (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});
