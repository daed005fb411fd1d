import { listEndpoints } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { compilePicker } from "./field-picker.ts";

const Line = z.object({
  id: z.uuid(),
  note: z.string().max(3).nullable(),
  kind: z.enum(["a", "b"]).optional(),
  details: z.record(z.string(), z.unknown()),
});
const Page = z.object({ lines: z.array(Line), next: z.string().nullable(), total: z.int() });

const line = fc.record(
  {
    id: fc.uuid(),
    note: fc.constantFrom(null, "", "abc"),
    kind: fc.constantFrom("a", "b"),
    // The schema leaves out this one name, and it is left out when details come in.
    details: fc.dictionary(
      fc.string().filter((name) => name !== "__proto__"),
      fc.jsonValue(),
    ),
    secret: fc.jsonValue(),
  },
  { requiredKeys: ["id", "note", "details"] },
);
const page = fc.record({
  lines: fc.array(line),
  next: fc.constantFrom(null, "next"),
  total: fc.nat(),
  password_hash: fc.string(),
});

function pick(schema: z.ZodType, value: unknown): unknown {
  const picker = compilePicker(schema);
  if (!picker) throw new Error("It is not picked from");
  return picker(value);
}

it("takes of an answer what the schema takes, and not what it does not have", () => {
  fc.assert(
    fc.property(page, (value) => {
      expect(JSON.stringify(pick(Page, value))).toBe(JSON.stringify(Page.parse(value)));
    }),
  );
});

describe("what has another shape", () => {
  it.each([
    ["an object in the place of a text", { lines: [], next: { secret: 1 }, total: 0 }],
    ["a list in the place of a text", { lines: [], next: ["secret"], total: 0 }],
    ["an object in the place of a list", { lines: { secret: 1 }, next: null, total: 0 }],
    ["a list in the place of an object", { lines: [["secret"]], next: null, total: 0 }],
    ["a text in the place of an object", "secret"],
  ])("is not let out: %s", (_, value) => {
    expect(() => pick(Page, value)).toThrow(TypeError);
  });
});

describe("what does more than to describe is not picked from", () => {
  it.each([
    ["a union", z.union([Line, Page])],
    ["what makes a text of anything", z.coerce.string()],
    ["a transformation", z.string().transform(Number)],
    ["a default", z.string().default("a")],
    ["a list that is put in order", z.array(z.string()).overwrite((values) => values.toSorted())],
    ["an object that keeps what it does not know", z.looseObject({})],
    ["an object that refuses it", z.strictObject({})],
    ["a record of objects", z.record(z.string(), Line)],
    ["anything of which one of these is a part", z.object({ part: z.array(z.date()) })],
  ])("%s", (_, schema) => {
    expect(compilePicker(schema)).toBeNull();
  });
});

it("the contract's answers are picked from, but for a stream and a list of either of two things", () => {
  const unpicked = listEndpoints(appRouter).filter(({ output }) => !compilePicker(output));
  const names = unpicked.map(({ name }) => name);
  expect(names).toEqual(["partners.export", "supplierInvitations.createMany"]);
});
