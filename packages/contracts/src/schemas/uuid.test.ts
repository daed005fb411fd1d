import { describe, expect, test } from "vitest";
import { Uuid } from "./uuid.ts";

const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

describe("Uuid", () => {
  test("folds upper case", () => {
    expect(Uuid.parse(id.toUpperCase())).toBe(id);
  });

  test.each([
    ["version 7", "01890000-0000-7000-8000-000000000001"],
    ["nil", "00000000-0000-0000-0000-000000000000"],
    ["no version at all", "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"],
  ])("takes a UUID of %s", (_, written) => {
    expect(Uuid.parse(written)).toBe(written);
  });

  test.each([
    ["empty text", ""],
    ["text", "acme"],
    ["a UUID without hyphens", id.replaceAll("-", "")],
    ["a UUID in braces", `{${id}}`],
    ["a UUID with a line break behind it", `${id}\n`],
    ["a number", 7],
  ])("refuses %s", (_, written) => {
    expect(Uuid.safeParse(written).error?.issues).toMatchObject([{ message: "Must be a UUID" }]);
  });
});
