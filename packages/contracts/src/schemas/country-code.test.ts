import { expect, test } from "vitest";
import { CountryCode } from "./country-code.ts";

test.each(["SWE", "NOR"])("%s is a country code", (code) => {
  expect(CountryCode.parse(code)).toBe(code);
});

test.each(["", "SE", "swe", "SWEDEN", "SW1", " SWE", "SWE\n"])("%j is none", (code) => {
  expect(CountryCode.safeParse(code).success).toBe(false);
});
