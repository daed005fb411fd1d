import { describe, expect, test } from "vitest";
import { plainSupplierInvitationExample } from "./supplier-invitation.examples.ts";
import {
  CreateSupplierInvitationInput,
  CreateSupplierInvitationsInput,
  InvitationOutcomes,
  ResendSupplierInvitationInput,
} from "./supplier-invitation-changes.schemas.ts";

const id = "01906a6c-3b1e-7c52-9f0a-5d2f6f1c8e47";
const newSupplier = {
  businessName: "Lindqvist Fästelement AB",
  email: "order@lindqvist.example",
  country: "SWE",
};

describe("an invitation of a supplier in the directory", () => {
  test("needs no more than the partner, and is open for 30 days", () => {
    expect(CreateSupplierInvitationInput.parse({ partnerId: id })).toEqual({
      partnerId: id,
      expiresInDays: 30,
    });
  });

  test.each([
    newSupplier,
    { businessId: "559012-3456" },
    { message: "Dear supplier,\n\nwelcome!" },
    { message: null },
    { expiresInDays: 1 },
    { expiresInDays: 90 },
  ])("takes %j", (given) => {
    expect(CreateSupplierInvitationInput.parse({ partnerId: id, ...given })).toMatchObject(given);
  });

  test.each([
    { expiresInDays: 0 },
    { expiresInDays: 91 },
    { expiresInDays: 1.5 },
    { message: "a".repeat(1001) },
    { businessName: "" },
    { country: "SE" },
    { email: "order" },
    { status: "accepted" },
  ])("refuses %j", (given) => {
    expect(CreateSupplierInvitationInput.safeParse({ partnerId: id, ...given }).success).toBe(
      false,
    );
  });
});

describe("an invitation of a new supplier", () => {
  test("needs its name, address and country", () => {
    expect(CreateSupplierInvitationInput.parse(newSupplier)).toMatchObject(newSupplier);
  });

  test.each(["businessName", "email", "country"])("is refused without %s", (name) => {
    const { error } = CreateSupplierInvitationInput.safeParse({
      ...newSupplier,
      [name]: undefined,
    });
    expect(error?.issues).toMatchObject([
      { path: [name], message: "Required, as there is no partnerId" },
    ]);
  });

  test("names all that is missing", () => {
    const { error } = CreateSupplierInvitationInput.safeParse({});
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([
      "businessName",
      "email",
      "country",
    ]);
  });
});

describe("several invitations", () => {
  test.each([1, 500])("can be %i", (count) => {
    const invitations = new Array(count).fill(newSupplier);
    expect(CreateSupplierInvitationsInput.parse({ invitations }).invitations).toHaveLength(count);
  });

  test.each([0, 501])("cannot be %i", (count) => {
    const invitations = new Array(count).fill(newSupplier);
    expect(CreateSupplierInvitationsInput.safeParse({ invitations }).success).toBe(false);
  });

  test("name the one that is wrong", () => {
    const { error } = CreateSupplierInvitationsInput.safeParse({
      invitations: [newSupplier, { ...newSupplier, email: "order" }],
    });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["invitations.1.email"]);
  });

  test("have an outcome each", () => {
    const outcomes = [
      { status: "created", invitation: plainSupplierInvitationExample },
      { status: "refused", reason: "already_connected", message: "Connected already" },
    ];
    expect(InvitationOutcomes.parse({ outcomes })).toEqual({ outcomes });
  });

  test.each([
    { status: "created" },
    { status: "refused", reason: "no_idea", message: "Why not" },
    { status: "pending" },
  ])("have no outcome like %j", (outcome) => {
    expect(InvitationOutcomes.safeParse({ outcomes: [outcome] }).success).toBe(false);
  });
});

describe("an invitation is sent again", () => {
  test("to the earlier address and for 30 days, where nothing is said", () => {
    expect(ResendSupplierInvitationInput.parse({ id })).toEqual({ id, expiresInDays: 30 });
  });

  test("to a corrected address", () => {
    const { email } = ResendSupplierInvitationInput.parse({
      id,
      email: " orders@lindqvist.example",
    });
    expect(email).toBe("orders@lindqvist.example");
  });

  test.each([{ email: null }, { email: "orders" }, { businessName: "Lindqvist" }])(
    "not with %j",
    (given) => {
      expect(ResendSupplierInvitationInput.safeParse({ id, ...given }).success).toBe(false);
    },
  );
});
