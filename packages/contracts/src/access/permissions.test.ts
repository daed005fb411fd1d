import { describe, expect, test } from "vitest";
import { Permission, Role, rolePermissions } from "./permissions.ts";

const reading = ["connections.read", "events.read", "partners.read", "suppliers.read"];
const everything = [
  "connections.manage",
  "connections.read",
  "events.read",
  "organization.manage",
  "partners.read",
  "partners.write",
  "suppliers.invite",
  "suppliers.read",
];

describe("the permissions of a role", () => {
  test.each([
    ["owner", everything],
    ["admin", everything],
    ["buyer", [...reading, "partners.write", "suppliers.invite"]],
    ["viewer", reading],
  ] as const)("%s", (role, permissions) => {
    expect([...rolePermissions[role]].sort()).toEqual([...permissions].sort());
  });

  test("are said of every role", () => {
    expect(Object.keys(rolePermissions)).toEqual(Role.options);
  });
});

test("there is no permission that a test does not know", () => {
  expect([...Permission.options].sort()).toEqual(everything);
});
