import { type Partner, partnerImportColumns } from "@liaison/contracts";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { csvHeader, csvOfPartners } from "./partner-csv.ts";

const hafslund: Partner = {
  company_name: "Hafslund Bearings AS",
  sales_amount: 1073741823,
  partner_type: "supplier",
  email: "sales@hafslund.example",
  frequency: "monthly",
  payment_terms: "Net 30",
  id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
  created_at: "2026-03-01T12:00:00.000Z",
  updated_at: "2026-03-01T12:00:01.000Z",
  invitation_status: "accepted",
  guest_organization_id: "01890000-0000-7000-8000-000000000002",
  company_registration_number: "914 782 007",
  country_code: "NOR",
  version: 2,
  archived_at: null,
};

it("a file starts with a byte order mark and the columns: first those that an import reads", () => {
  expect(csvHeader).toBe(
    "\ufeffcompany_name,partner_type,email,sales_amount,frequency,payment_terms," +
      "company_registration_number,country_code,id,invitation_status,guest_organization_id," +
      "version,archived_at,created_at,updated_at\r\n",
  );
});

it("a partner is a line, and what is null is empty", () => {
  expect(csvOfPartners([hafslund, { ...hafslund, frequency: null }])).toBe(
    "Hafslund Bearings AS,supplier,sales@hafslund.example,1073741823,monthly,Net 30,914 782 007,NOR," +
      "3c90c3cc-0d44-4b50-8888-8dd25736052a,accepted,01890000-0000-7000-8000-000000000002,2,," +
      "2026-03-01T12:00:00.000Z,2026-03-01T12:00:01.000Z\r\n" +
      "Hafslund Bearings AS,supplier,sales@hafslund.example,1073741823,,Net 30,914 782 007,NOR," +
      "3c90c3cc-0d44-4b50-8888-8dd25736052a,accepted,01890000-0000-7000-8000-000000000002,2,," +
      "2026-03-01T12:00:00.000Z,2026-03-01T12:00:01.000Z\r\n",
  );
});

it.each([
  ['Lindqvist, "Söner" & Co', '"Lindqvist, ""Söner"" & Co"'],
  ["株式会社 山田", "株式会社 山田"],
  ["a;b", "a;b"],
  ["=1+1", "'=1+1"],
  ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
  ["'=1", "''=1"],
])("a name is quoted where it has to be, and no formula: %s", (company_name, written) => {
  const [line = ""] = csvOfPartners([{ ...hafslund, company_name }]).split("\r\n");
  expect(line.slice(0, line.indexOf(",supplier"))).toBe(written);
});

it("every field that a spreadsheet would run is made text", () => {
  const formula = "@SUM(1+1)";
  const text = csvOfPartners([
    {
      ...hafslund,
      company_name: formula,
      email: "+4670@phone.example",
      frequency: formula,
      payment_terms: formula,
      company_registration_number: "-5",
    },
  ]);
  const [row = []]: string[][] = parse(text);
  expect(row.slice(0, partnerImportColumns.length)).toEqual([
    "'@SUM(1+1)",
    "supplier",
    "'+4670@phone.example",
    "1073741823",
    "'@SUM(1+1)",
    "'@SUM(1+1)",
    "'-5",
    "NOR",
  ]);
});
