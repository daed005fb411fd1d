import type { Me } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { acceptingOrganizations, whyNoneAccepts } from "./accepting-organizations.ts";

type Membership = Me["organizations"][number];

const invitation = { hostOrganization: { id: "northwind", name: "Northwind Traders" } };

function membership(id: string, permissions: Membership["permissions"]): Membership {
  return { id, name: id, role: "owner", permissions, targets: [] };
}

const host = membership("northwind", ["connections.manage"]);
const basalt = membership("basalt", ["partners.read", "connections.manage"]);
const fjord = membership("fjord", ["partners.read"]);

describe("an invitation is accepted", () => {
  it("for an organization whose connections the user manages, but not for its host", () => {
    expect(acceptingOrganizations([host, basalt, fjord], invitation)).toEqual([basalt]);
  });

  it.each([
    [[], /ask an owner to add you/],
    [[host], /its own invitation/],
    [[host, fjord], /does not let you accept for fjord/],
  ])("for none of %j, and why", (memberships, reason) => {
    expect(acceptingOrganizations(memberships, invitation)).toEqual([]);
    expect(whyNoneAccepts(memberships, invitation)).toMatch(reason);
  });
});
