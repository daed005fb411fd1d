import { describe, expect, test } from "vitest";
import { ListSupplierInvitationsInput } from "./supplier-invitation.schemas.ts";

const fieldsOfThePage = [
  "acceptedAt",
  "businessId",
  "businessName",
  "country",
  "createdAt",
  "email",
  "expiresAt",
  "id",
  "invitedAt",
  "organizationId",
  "status",
  "updatedAt",
];

describe("the input of a list of supplier invitations", () => {
  test("requires nothing and keeps to what was asked, for the links to repeat", () => {
    expect(ListSupplierInvitationsInput.parse({})).toEqual({});
  });

  test.each([
    { search: "Müller" },
    { fields: fieldsOfThePage },
    { fields: ["partnerId", "message", "delivery"] },
    { fields: [] },
    { with: ["invitedBy"] },
    { statuses: ["pending", "accepted", "declined", "revoked", "expired"] },
    { orderBy: "id" },
    { orderBy: "createdAt" },
    { orderBy: "invitedAt" },
    { orderBy: "supplierName" },
    { orderBy: "expiresAt" },
    { order: "asc" },
    { order: "desc" },
    { count: 1 },
    { count: 500 },
    { page: 1 },
    { page: 2_147_483_647 },
  ])("takes %j", (given) => {
    expect(ListSupplierInvitationsInput.parse(given)).toEqual(given);
  });

  test.each([
    { search: null },
    { search: "a\u0000b" },
    { fields: ["invitedBy"] },
    { fields: ["ID"] },
    { fields: "id" },
    { fields: null },
    { with: ["organization"] },
    { statuses: ["invited"] },
    { orderBy: "businessName" },
    { orderBy: null },
    { order: "ASC" },
    { count: 0 },
    { count: 501 },
    { count: 1.5 },
    { count: "10" },
    { page: 0 },
    { page: 2_147_483_648 },
    { perPage: 10 },
  ])("refuses %j", (given) => {
    expect(ListSupplierInvitationsInput.safeParse(given).success).toBe(false);
  });

  test("counts a repeated value once", () => {
    expect(
      ListSupplierInvitationsInput.parse({
        fields: ["id", "email", "id"],
        with: ["invitedBy", "invitedBy"],
        statuses: ["pending", "pending"],
      }),
    ).toEqual({ fields: ["id", "email"], with: ["invitedBy"], statuses: ["pending"] });
  });
});
