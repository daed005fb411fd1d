import { describe, expect, it } from "vitest";
import {
  choiceField,
  choicesField,
  flagField,
  idField,
  pageField,
  sizeField,
  textField,
} from "./search-fields.ts";

describe("fields of a search schema", () => {
  const types = choicesField(["customer", "supplier"], []);
  const statuses = choicesField(["pending", "expired"], ["pending"]);

  it.each([
    ["text", textField(5), " abc ", "abc"],
    ["a text that is too long", textField(5), "abcdef", ""],
    ["a text that is given twice", textField(5), ["a", "b"], ""],
    ["a flag", flagField(), "true", true],
    ["a flag that is off", flagField(), "false", false],
    ["a flag by its own type", flagField(), true, true],
    ["nonsense for a flag", flagField(), "maybe", false],
    ["a page", pageField(), "3", 3],
    ["a page by its own type", pageField(), 3, 3],
    ["page zero", pageField(), "0", 1],
    ["half a page", pageField(), "1.5", 1],
    ["nonsense for a page", pageField(), "two", 1],
    ["a size on offer", sizeField([25, 50], 50), "25", 25],
    ["a size that is not on offer", sizeField([25, 50], 50), "1000", 50],
    ["a choice", choiceField(["asc", "desc"], "asc"), "desc", "desc"],
    ["no such choice", choiceField(["asc", "desc"], "asc"), "sideways", "asc"],
    ["one of several choices", types, "supplier", ["supplier"]],
    ["all of several choices", types, ["supplier", "customer"], ["customer", "supplier"]],
    ["some that are not among them", types, ["supplier", "rival"], ["supplier"]],
    ["none of several choices", statuses, "", []],
    [
      "an id",
      idField(),
      "01890000-0000-7000-8000-00000000000A",
      "01890000-0000-7000-8000-00000000000a",
    ],
    ["nonsense for an id", idField(), "1; drop table", undefined],
  ])("reads %s", (_, field, value, expected) => {
    expect(field.parse(value)).toEqual(expected);
  });

  it("has a default when nothing is given", () => {
    expect(textField(5).parse(undefined)).toBe("");
    expect(pageField().parse(undefined)).toBe(1);
    expect(statuses.parse(undefined)).toEqual(["pending"]);
    expect(idField().parse(undefined)).toBeUndefined();
  });
});
