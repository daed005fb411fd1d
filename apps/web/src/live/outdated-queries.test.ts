import { describe, expect, it } from "vitest";
import { outdatedBy } from "./outdated-queries.ts";

describe("what an event makes out of date", () => {
  it.each([
    ["partner.updated", "partners"],
    ["supplier_invitation.accepted", "supplier-invitations"],
    ["supplier_invitation.accepted", "partners"],
    ["connection.grants_changed", "connections"],
    ["connection.grants_changed", "me"],
  ])("%s: %s", (type, key) => {
    expect(outdatedBy(type)).toContain(key);
  });

  it("is nothing that is shown, for a token or something newer than the app", () => {
    expect(outdatedBy("api_token.created")).toEqual([]);
    expect(outdatedBy("full_moon.rose")).toEqual([]);
  });
});
