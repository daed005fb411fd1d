import { expect, it } from "vitest";
import { OptionsError, readOptions } from "./options.ts";

it("measures everything if nothing else is said", () => {
  const options = readOptions([]);
  expect(options?.rows).toEqual([10_000, 100_000, 1_000_000]);
  expect(options?.servers).toContain("bare");
  expect(options?.only).toContain("first-page");
});

it("measures what it is told to, after the separator of a package manager too", () => {
  const args = ["--", "--rows=1000", "--only", "get,create", "--servers", "bare", "--seconds", "1"];
  expect(readOptions(args)).toMatchObject({
    rows: [1_000],
    only: ["get", "create"],
    servers: ["bare"],
    seconds: 1,
  });
});

it("is brief where that is asked for, but for what is said besides", () => {
  const options = readOptions(["--brief", "--rows", "1000"]);
  expect(options).toMatchObject({ rows: [1_000], seconds: 1, rounds: 3 });
  expect(readOptions(["--brief"])?.rows).toEqual([10_000, 1_000_000]);
  expect(options?.only).toEqual(readOptions([])?.only);
});

it("shows its help", () => {
  expect(readOptions(["--help"])).toBeNull();
});

it.each([
  [["--rows", "many"], "--rows: Must be a positive whole number"],
  [["--only", "get,fly"], "--only: fly is none of first-page"],
  [["--colour"], "Unknown option '--colour'"],
])("%j is refused: %s", (args, reason) => {
  const read = () => readOptions(args);
  expect(read).toThrow(OptionsError);
  expect(read).toThrow(reason);
});
