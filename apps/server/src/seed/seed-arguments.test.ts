import { describe, expect, it } from "vitest";
import { demoOrganizations } from "../demo/demo-organizations.ts";
import { readSeedArguments, SeedError } from "./seed-arguments.ts";

const fjordId = demoOrganizations.fjord.id;

describe("the arguments of the seed command", () => {
  it("are a number of partners, for Northwind if nothing else is said", () => {
    expect(readSeedArguments(["--partners", "1000"])).toEqual({
      partners: 1000,
      organization: demoOrganizations.northwind.id,
    });
  });

  it("may name another organization, after the separator of a package manager too", () => {
    const args = ["--", "--partners=5", "--organization", fjordId.toUpperCase()];
    expect(readSeedArguments(args)).toEqual({ partners: 5, organization: fjordId });
  });

  it("may ask for help", () => {
    expect(readSeedArguments(["--help"])).toBeNull();
  });

  it.each([
    [[], "--partners is missing"],
    [["--partners", "0"], "--partners must be a positive whole number"],
    [["--partners", "1e6"], "--partners must be a positive whole number"],
    [["--partners", "-1"], "argument is ambiguous"],
    [["--partners", "5", "--organization", "acme"], "--organization must be a UUID"],
    [["--rows", "5"], "Unknown option '--rows'"],
    [["5"], "Unexpected argument '5'"],
  ])("%j are refused: %s", (args, reason) => {
    const read = () => readSeedArguments(args);
    expect(read).toThrow(SeedError);
    expect(read).toThrow(reason);
  });
});
