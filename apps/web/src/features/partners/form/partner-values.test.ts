import type { Partner } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import {
  changesOnTop,
  noPartnerValues,
  partnerUpdate,
  partnerValues,
  writtenPartner,
} from "./partner-values.ts";

const lindqvist: Partner = {
  id: "01930a9b-7b61-79a5-9ba2-78f0b4b2c196",
  company_name: "Lindqvist Fästelement AB",
  partner_type: "supplier",
  email: "order@lindqvist.example",
  sales_amount: 120_000,
  frequency: "weekly",
  payment_terms: null,
  company_registration_number: null,
  country_code: "SWE",
  invitation_status: null,
  guest_organization_id: null,
  version: 3,
  archived_at: null,
  created_at: "2026-01-01T09:00:00Z",
  updated_at: "2026-01-02T09:00:00Z",
};

describe("the values of a partner's form", () => {
  it("say the same as the partner they were made of", () => {
    const update = partnerUpdate(lindqvist, writtenPartner(partnerValues(lindqvist)));
    expect(update).toEqual({ id: lindqvist.id, version: 3 });
  });

  it("are null where a field is empty, and no sales where there are none", () => {
    const written = writtenPartner({
      ...noPartnerValues,
      company_name: " Hafslund Bearings AS ",
      email: "sales@hafslund.example ",
      frequency: "  ",
    });
    expect(written).toEqual({
      company_name: "Hafslund Bearings AS",
      partner_type: "supplier",
      email: "sales@hafslund.example",
      sales_amount: 0,
      frequency: null,
      payment_terms: null,
      company_registration_number: null,
      country_code: null,
    });
  });

  it("make an update of what was changed alone", () => {
    const values = { ...partnerValues(lindqvist), frequency: "", payment_terms: "Net 30" };
    expect(partnerUpdate(lindqvist, writtenPartner(values))).toEqual({
      id: lindqvist.id,
      version: 3,
      frequency: null,
      payment_terms: "Net 30",
    });
  });
});

describe("changes on top of someone else's", () => {
  const current: Partner = {
    ...lindqvist,
    email: "sales@lindqvist.example",
    sales_amount: 90_000,
    version: 4,
  };
  const mine = { ...partnerValues(lindqvist), email: "buy@lindqvist.example", frequency: "daily" };

  it("win where both changed a field, and leave the other's changes elsewhere", () => {
    const written = changesOnTop(lindqvist, writtenPartner(mine), current);
    expect(written).toMatchObject({
      email: "buy@lindqvist.example",
      frequency: "daily",
      sales_amount: 90_000,
    });
    expect(partnerUpdate(current, written)).toEqual({
      id: lindqvist.id,
      version: 4,
      email: "buy@lindqvist.example",
      frequency: "daily",
    });
  });
});
