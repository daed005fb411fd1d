import { ListPartnersInput, ListSupplierInvitationsInput } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { queryStringDecoder } from "./query-string.ts";

const decodePartners = queryStringDecoder(ListPartnersInput);
const decodeInvitations = queryStringDecoder(ListSupplierInvitationsInput);
const partners = (query: string) => decodePartners(new URLSearchParams(query));
const invitations = (query: string) => decodeInvitations(new URLSearchParams(query));

describe("arrays", () => {
  it.each([
    "fields=id&fields=status",
    "fields[]=id&fields[]=status",
    "fields%5B%5D=id&fields%5B%5D=status",
    "fields[0]=id&fields[1]=status",
    "fields=id&fields[]=status",
  ])("%s", (query) => {
    expect(invitations(query)).toEqual({ fields: ["id", "status"] });
  });

  it("has one value where the parameter is given once", () => {
    expect(partners("partner_types=customer")).toEqual({ partner_types: ["customer"] });
  });

  it("leaves brackets on what is no array, and words in brackets", () => {
    expect(invitations("count[]=1&fields[x]=id")).toEqual({ "count[]": "1", "fields[x]": "id" });
  });
});

describe("numbers", () => {
  it.each([
    ["limit=10", 10],
    ["limit=-1", -1],
    ["limit=007", "007"],
    ["limit=10.0", "10.0"],
    ["limit=-0", "-0"],
    ["limit=NaN", "NaN"],
    ["limit=1.5", 1.5],
    ["limit=1e1", "1e1"],
    ["limit=0x10", "0x10"],
    ["limit=", ""],
    ["limit=+10", " 10"],
    ["limit=Infinity", "Infinity"],
    ["limit=null", "null"],
  ])("%s", (query, limit) => {
    expect(partners(query)).toEqual({ limit });
  });

  it("leaves a number that is given twice to be refused", () => {
    expect(partners("limit=1&limit=2")).toEqual({ limit: [1, 2] });
  });
});

describe("text", () => {
  it("is one value however many commas are in it", () => {
    expect(invitations("fields=id,status&search=a,b")).toEqual({
      fields: ["id,status"],
      search: "a,b",
    });
  });

  it("that is given twice is left to be refused", () => {
    expect(invitations("search=a&search=b")).toEqual({ search: ["a", "b"] });
  });
});

describe("booleans", () => {
  it.each([
    ["true", true],
    ["false", false],
    ["1", "1"],
    ["TRUE", "TRUE"],
    ["", ""],
  ])("%s", (text, include_archived) => {
    expect(partners(`include_archived=${text}`)).toEqual({ include_archived });
  });
});

describe("null", () => {
  it("is a word where text may be searched", () => {
    expect(partners("search_text=null")).toEqual({ search_text: "null" });
  });

  it("is null where nothing else could be meant", () => {
    expect(partners("partner_ids=null&invitation_statuses=null")).toEqual({
      partner_ids: null,
      invitation_statuses: null,
    });
  });
});

it("keeps unknown parameters, even those that objects have by nature", () => {
  const decoded = partners("__proto__=x&constructor=y&foo=z");
  expect(Object.entries(decoded)).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
    ["foo", "z"],
  ]);
});
