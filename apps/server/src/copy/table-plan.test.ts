import { expect, it } from "vitest";
import { planTables } from "./table-plan.ts";

const column = (name: string) => ({ name, type: "text" });

function table(name: string, references: readonly string[] = []) {
  return { name, columns: [column("id")], primaryKey: ["id"], references };
}

it("has tables after those that they refer to", () => {
  const tables = [
    table("grants", ["connections"]),
    table("connections", ["users"]),
    table("users"),
  ];
  expect(planTables(tables, tables).map(({ name }) => name)).toEqual([
    "users",
    "connections",
    "grants",
  ]);
});

it("admits rows that refer to others of their table", () => {
  const tables = [table("folders", ["folders"])];
  expect(planTables(tables, tables)).toEqual(tables);
});

it.each([
  [[table("users")], [], "The schemas differ: users.id is only in the source"],
  [[], [table("users")], "The schemas differ: users.id is only in the target"],
  [
    [table("a", ["b"]), table("b", ["a"])],
    null,
    "The tables refer to each other in a circle: a, b",
  ],
  [[{ ...table("a"), primaryKey: [] }], null, "Table a has no primary key"],
])("refuses what cannot be copied whole", (source, target, refusal) => {
  expect(() => planTables(source, target ?? source)).toThrow(refusal);
});
