import { describe, expect, test } from "vitest";
import { CreateApiTokenInput } from "./api-token.schemas.ts";

const token = { name: "Nightly import", permissions: ["partners.read"] };

describe("the input of a new API token", () => {
  test.each([
    { name: "a".repeat(100) },
    { permissions: ["partners.read", "organization.manage"] },
    { expiresAt: "2030-01-01T00:00:00Z" },
    { expiresAt: null },
    {},
  ])("takes %j", (given) => {
    expect(CreateApiTokenInput.parse({ ...token, ...given })).toEqual({ ...token, ...given });
  });

  test.each([
    { name: " " },
    { name: "a".repeat(101) },
    { permissions: [] },
    { permissions: ["partners.delete"] },
    { expiresAt: "2030-01-01" },
    { expiresAt: "2030-01-01T00:00:00+02:00" },
    { organizationId: "3c90c3cc-0d44-4b50-8888-8dd25736052a" },
  ])("refuses %j", (given) => {
    expect(CreateApiTokenInput.safeParse({ ...token, ...given }).success).toBe(false);
  });

  test("counts a repeated permission once", () => {
    const permissions = ["partners.read", "partners.read"];
    expect(CreateApiTokenInput.parse({ ...token, permissions }).permissions).toEqual([
      "partners.read",
    ]);
  });
});
