import type { Me } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { startingOrganization } from "./last-organization.ts";

const me = (...ids: string[]): Me => ({
  user: { id: "u", email: "u@company.example", emailVerified: true, firstName: "U", lastName: "" },
  organizations: ids.map((id) => ({ id, name: id, role: "viewer", permissions: [], targets: [] })),
});

describe("startingOrganization", () => {
  it.each([
    [["a", "b"], "b", "b"],
    [["a", "b"], null, "a"],
    [["a", "b"], "left", "a"],
    [[], "a", undefined],
  ])("of %j, used last %j: %j", (ids, last, expected) => {
    expect(startingOrganization(me(...ids), last)?.id).toBe(expected);
  });
});
