import type { Partner } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { daysRule, invitationInput, invitationValues } from "./invitation-values.ts";

const hafslund: Partner = {
  id: "01930a9b-7b61-79a5-9ba2-78f0b4b2c196",
  company_name: "Hafslund Bearings AS",
  partner_type: "supplier",
  email: "sales@hafslund.example",
  sales_amount: 0,
  frequency: null,
  payment_terms: null,
  company_registration_number: "914 782 007",
  country_code: "NOR",
  invitation_status: null,
  guest_organization_id: null,
  version: 1,
  archived_at: null,
  created_at: "2026-01-01T09:00:00Z",
  updated_at: "2026-01-01T09:00:00Z",
};

describe("an invitation", () => {
  it("of a partner begins with the partner's data, and names the partner", () => {
    const values = { ...invitationValues(hafslund), email: " post@hafslund.example" };
    expect(invitationInput(values, hafslund)).toEqual({
      partnerId: hafslund.id,
      email: "post@hafslund.example",
      country: "NOR",
      expiresInDays: 30,
    });
  });

  it("of a new supplier says all that was written", () => {
    const values = {
      businessName: "Lindqvist AB ",
      email: "order@lindqvist.example",
      country: "SWE",
      businessId: "556677-8899",
      message: "Hello!\nPlease join.",
      expiresInDays: 7,
    };
    expect(invitationInput(values, undefined)).toEqual({
      ...values,
      businessName: "Lindqvist AB",
    });
  });

  it.each([
    [1, null],
    [90, null],
    ["30", null],
    [0, "Enter 1 to 90 days"],
    [91, "Enter 1 to 90 days"],
    [1.5, "Enter 1 to 90 days"],
    ["", "Enter 1 to 90 days"],
  ])("for %o days: %s", (days, wrong) => {
    expect(daysRule(days)).toBe(wrong);
  });
});
