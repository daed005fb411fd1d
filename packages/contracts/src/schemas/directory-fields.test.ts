import { describe, expect, test } from "vitest";
import {
  CompanyName,
  CompanyRegistrationNumber,
  EmailAddress,
  Frequency,
  InvitationMessage,
  PaymentTerms,
} from "./directory-fields.ts";

describe.each([
  ["a company's name", CompanyName, 1, 100],
  ["a registration number", CompanyRegistrationNumber, 0, 255],
  ["a frequency", Frequency, 1, 30],
  ["payment terms", PaymentTerms, 1, 50],
  ["an invitation's message", InvitationMessage, 0, 1000],
])("%s", (_, schema, min, max) => {
  test(`has ${min} to ${max} characters`, () => {
    expect(schema.parse("a".repeat(min))).toHaveLength(min);
    expect(schema.parse("a".repeat(max))).toHaveLength(max);
    expect(schema.safeParse("a".repeat(max + 1)).success).toBe(false);
    if (min > 0) expect(schema.safeParse("a".repeat(min - 1)).success).toBe(false);
  });

  test("is trimmed, without control characters", () => {
    expect(schema.parse(" Net 30 ")).toBe("Net 30");
    expect(schema.safeParse("a\u0000b").success).toBe(false);
  });
});

test.each([
  ["a company's name", CompanyName],
  ["a registration number", CompanyRegistrationNumber],
  ["a frequency", Frequency],
  ["payment terms", PaymentTerms],
])("%s is one line", (_, schema) => {
  expect(schema.safeParse("Net\n30").success).toBe(false);
});

test("an invitation's message may be several lines", () => {
  expect(InvitationMessage.parse("Dear supplier,\r\n\r\nwelcome!\r\n")).toBe(
    "Dear supplier,\n\nwelcome!",
  );
});

describe("an e-mail address", () => {
  test.each([
    "sales@hafslund.example",
    "Per.O'Hara+erp@Sub.Hafslund-Bearings.example",
    `${"a".repeat(92)}@abc.com`,
  ])("may be %s, as it is written", (address) => {
    expect(EmailAddress.parse(address)).toBe(address);
  });

  test("is trimmed", () => {
    expect(EmailAddress.parse(" sales@hafslund.example\n")).toBe("sales@hafslund.example");
  });

  test.each([
    "",
    "sales",
    "@hafslund.example",
    "sales@hafslund",
    "sales@@hafslund.example",
    "Sales <sales@hafslund.example>",
    "sales@hafslund.example, post@hafslund.example",
    "sales@hafslund.example\r\nBcc: all@hafslund.example",
    "sales\u0000@hafslund.example",
    `${"a".repeat(93)}@abc.com`,
  ])("is not %j", (address) => {
    expect(EmailAddress.safeParse(address).success).toBe(false);
  });
});
