import { describe, expect, test } from "vitest";
import { createdPartnerExample } from "./partner.examples.ts";
import {
  CreatedPartner,
  CreatePartnerInput,
  UpdatePartnerInput,
} from "./partner-changes.schemas.ts";

const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const required = {
  company_name: "Hafslund Bearings AS",
  partner_type: "supplier",
  email: "sales@hafslund-bearings.example",
};

/** What follows from a partner's life, and what the server gives it. */
const notWritten = [
  { invitation_status: "accepted" },
  { guest_organization_id: id },
  { created_at: "2023-11-07T05:31:56Z" },
  { archived_at: null },
];

const wrong = [
  { company_name: " " },
  { company_name: "a".repeat(101) },
  { partner_type: "both" },
  { email: "sales" },
  { email: null },
  { sales_amount: -1 },
  { sales_amount: 2147483648 },
  { sales_amount: null },
  { frequency: "" },
  { payment_terms: "a".repeat(51) },
  { country_code: "NO" },
  ...notWritten,
];

const emptied = [
  { frequency: null },
  { payment_terms: null },
  { company_registration_number: null },
  { country_code: null },
];

describe("a new partner", () => {
  test("needs a name, a type and an address, and has no sales where nothing is said", () => {
    expect(CreatePartnerInput.parse(required)).toEqual({ ...required, sales_amount: 0 });
  });

  test.each(Object.keys(required))("is refused without %s", (name) => {
    const { error } = CreatePartnerInput.safeParse({ ...required, [name]: undefined });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([name]);
  });

  test.each([
    { sales_amount: 2147483647 },
    { frequency: "monthly" },
    { payment_terms: "Net 30" },
    { company_registration_number: "914 782 007" },
    { country_code: "NOR" },
    ...emptied,
  ])("takes %j", (given) => {
    expect(CreatePartnerInput.parse({ ...required, ...given })).toMatchObject(given);
  });

  test.each([...wrong, { id }, { version: 1 }])("refuses %j", (given) => {
    expect(CreatePartnerInput.safeParse({ ...required, ...given }).success).toBe(false);
  });

  test("says why an existing one looks the same", () => {
    const [duplicate] = createdPartnerExample.duplicates;
    const withMatches = (matches: string[]) =>
      CreatedPartner.safeParse({
        ...createdPartnerExample,
        duplicates: [{ ...duplicate, matches }],
      }).success;
    expect(withMatches(["email", "company_name"])).toBe(true);
    expect(withMatches([])).toBe(false);
    expect(withMatches(["country_code"])).toBe(false);
  });
});

describe("a change of a partner", () => {
  test("leaves as it is what it does not name", () => {
    expect(UpdatePartnerInput.parse({ id, version: 1 })).toEqual({ id, version: 1 });
  });

  test.each([{ ...required }, { sales_amount: 0 }, ...emptied])("takes %j", (given) => {
    expect(UpdatePartnerInput.parse({ id, version: 1, ...given })).toMatchObject(given);
  });

  test.each([...wrong, { company_name: null }, { partner_type: null }])("refuses %j", (given) => {
    expect(UpdatePartnerInput.safeParse({ id, version: 1, ...given }).success).toBe(false);
  });

  test.each([undefined, null, 0, 1.5, "1"])("starts from no version like %j", (version) => {
    expect(UpdatePartnerInput.safeParse({ id, version }).success).toBe(false);
  });
});
