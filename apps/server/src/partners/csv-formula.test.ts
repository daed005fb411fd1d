import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeFormula, unescapeFormula } from "./csv-formula.ts";

/** Text that is likely to start with what matters here. */
const cell = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(..."'=+-@\t\r＝＋－＠a "), maxLength: 6 }),
    fc.string({ unit: "binary" }),
  )
  .map(([start, rest]) => start + rest);

describe("a value in a CSV file", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+46 8 123", "'+46 8 123"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠1", "'＠1"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
  ])("that starts like a formula gets an apostrophe: %j", (value, escaped) => {
    expect(escapeFormula(value)).toBe(escaped);
  });

  it.each(["", "Hafslund Bearings AS", "'t Hooft BV", "'", "''", "A=B", "1-2", " =1"])(
    "that does not stays as it is: %j",
    (value) => {
      expect(escapeFormula(value)).toBe(value);
      expect(unescapeFormula(value)).toBe(value);
    },
  );

  it("comes back as it was", () => {
    fc.assert(fc.property(cell, (value) => unescapeFormula(escapeFormula(value)) === value));
  });

  it("never starts a formula", () => {
    fc.assert(fc.property(cell, (value) => !/^[=+\-@\t\r＝＋－＠]/.test(escapeFormula(value))));
  });
});
