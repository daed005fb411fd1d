import { describe, expect, it } from "vitest";
import { countryFinder, countryName, listCountries } from "./countries.ts";

describe("countries", () => {
  it.each([
    ["SWE", "Sweden"],
    ["GBR", "United Kingdom"],
    ["JPN", "Japan"],
  ])("%s is %s", (code, name) => {
    expect(countryName(code, "en-GB")).toBe(name);
  });

  it("shows a code that no country has as it is", () => {
    expect(countryName("XXX", "en-GB")).toBe("XXX");
  });

  it("are all there, once each, with names of their own in order", () => {
    const countries = listCountries("en-GB");
    expect(new Set(countries.map(({ name }) => name)).size).toBe(249);
    for (const { code, name } of countries) expect(name, code).not.toMatch(/^[A-Z]{2,3}$/);
    expect(countries.slice(0, 2).map(({ code }) => code)).toEqual(["AFG", "ALA"]);
  });

  it.each(["SWE", "se", " sweden "])("are found by %o", (written) => {
    expect(countryFinder("en-GB")(written)).toBe("SWE");
  });

  it.each(["", "Atlantis", "ZZ"])("are not found by %o", (written) => {
    expect(countryFinder("en-GB")(written)).toBeUndefined();
  });
});
