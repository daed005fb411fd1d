import { describe, expect, it } from "vitest";
import { countryFinder } from "../../../formatting/countries.ts";
import { parseInvitationLines } from "./parse-invitation-lines.ts";

const parse = (text: string) => parseInvitationLines(text, countryFinder("en-GB"));
const hafslund = {
  businessName: "Hafslund Bearings AS",
  email: "sales@hafslund.example",
  country: "NOR",
  businessId: "914 782 007",
};

describe("lines of suppliers", () => {
  it.each([
    ["semicolons", "Hafslund Bearings AS; sales@hafslund.example; Norway; 914 782 007"],
    ["commas", "Hafslund Bearings AS,sales@hafslund.example,NO,914 782 007"],
    ["tabs", "Hafslund Bearings AS\tsales@hafslund.example\tNOR\t914 782 007"],
    ["quotes", '"Hafslund Bearings AS","sales@hafslund.example","nor","914 782 007"'],
  ])("are read with %s", (_, text) => {
    expect(parse(text)).toEqual([{ number: 1, text, supplier: hafslund, errors: [] }]);
  });

  it("may hold a separator in quotes, and come without a business ID", () => {
    expect(parse('"Hafslund, Bearings";a@b.example;NOR')[0]?.supplier).toEqual({
      businessName: "Hafslund, Bearings",
      email: "a@b.example",
      country: "NOR",
      businessId: "",
    });
  });

  it("are counted past a header and empty lines", () => {
    const lines = parse("Name;E-mail;Country\n\nA;a@b.example;SWE\r\nB;b@b.example;FIN\n");
    expect(lines.map(({ number }) => number)).toEqual([3, 4]);
  });

  it.each([
    ["; a@b.example; SWE", "The name is missing"],
    ["A; a.example; SWE", "This is not an e-mail address"],
    ["A;; SWE", "The e-mail address is missing"],
    ["A; a@b.example; Atlantis", 'There is no country "Atlantis"'],
    ["A; a@b.example", "The country is missing"],
    ["A; a@b.example; SWE; 1; 2", "There are more than four columns"],
  ])("say what is wrong: %s", (text, error) => {
    expect(parse(text)[0]?.errors).toEqual([error]);
  });
});
