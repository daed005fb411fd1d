import { describe, expect, it } from "vitest";
import { lineOfText } from "./line-of-text.ts";

describe("lineOfText", () => {
  it.each([
    ["Müller & Söhne", "Müller & Söhne"],
    ["  Muller AB\t", "Muller AB"],
    ["Muller\tAB", "Muller AB"],
    ["Muller\r\nAB", "Muller AB"],
    ["Muller\u0000\u0085AB", "Muller AB"],
    ["\ud800", "\ufffd"],
    ["\t", ""],
  ])("of %j is %j", (text, expected) => {
    expect(lineOfText(text)).toBe(expected);
  });
});
