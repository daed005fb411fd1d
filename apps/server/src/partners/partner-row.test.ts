import { Partner } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { newPartnerRow } from "./partner-row.ts";

const given = {
  id: "01890000-0000-7004-8000-000000000001",
  organization_id: "01890000-0000-7000-8000-000000000001",
  partner_type: "supplier",
  company_name: "Müller Straße AB",
  email: "Info@Mueller.example",
  created_at: "2026-01-02T03:04:05.678Z",
} as const;

describe("a new partner's row", () => {
  it("has the keys that it is searched and ordered by", () => {
    const row = newPartnerRow({ ...given, frequency: "Månatlig", payment_terms: "Net 30" });

    expect(row).toMatchObject({
      company_name: "Müller Straße AB",
      company_name_key: "muller strasse ab",
      email: "Info@Mueller.example",
      email_key: "info@mueller.example",
      frequency_key: "manatlig",
      payment_terms_key: "net 30",
    });
  });

  it("has no key of what is not known", () => {
    expect(newPartnerRow(given)).toMatchObject({
      frequency: null,
      frequency_key: null,
      payment_terms: null,
      payment_terms_key: null,
    });
  });

  it("begins as a partner that trades nothing yet, is not invited and has not been changed", () => {
    expect(Partner.parse(newPartnerRow(given))).toMatchObject({
      sales_amount: 0,
      version: 1,
      invitation_status: null,
      guest_organization_id: null,
      archived_at: null,
      updated_at: given.created_at,
    });
  });

  it("keeps what it is given, and gives a changed partner its new keys", () => {
    const row = newPartnerRow({ ...given, sales_amount: 7, version: 3, country_code: "SWE" });
    const renamed = newPartnerRow({ ...row, company_name: "Ångström AB" });

    expect(row).toMatchObject({ sales_amount: 7, version: 3, country_code: "SWE" });
    expect(renamed).toEqual({
      ...row,
      company_name: "Ångström AB",
      company_name_key: "angstrom ab",
    });
  });
});
