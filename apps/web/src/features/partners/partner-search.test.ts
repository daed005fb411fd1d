import { describe, expect, it } from "vitest";
import {
  isFiltered,
  listPartnersInput,
  noPartnerFilters,
  partnerSearchDefaults,
  partnerSearchSchema,
} from "./partner-search.ts";

describe("the search of the partners page", () => {
  it("asks for the first page of everyone by default", () => {
    expect(listPartnersInput(partnerSearchSchema.parse({}))).toEqual({
      partner_types: ["customer", "supplier"],
      search_field: "company_name",
      search_text: null,
      invitation_statuses: null,
      include_archived: false,
      order_by: "company_name",
      order_dir: "asc",
      limit: 50,
      offset: 0,
    });
  });

  it("asks for what the URL says", () => {
    const search = partnerSearchSchema.parse({
      search: " müller ",
      field: "email",
      types: "supplier",
      status: "accepted",
      archived: "true",
      sort: "sales_amount",
      direction: "desc",
      size: "25",
      page: "3",
    });
    expect(listPartnersInput(search)).toEqual({
      partner_types: ["supplier"],
      search_field: "email",
      search_text: "müller",
      invitation_statuses: ["accepted"],
      include_archived: true,
      order_by: "sales_amount",
      order_dir: "desc",
      limit: 25,
      offset: 50,
    });
  });

  it("falls back to the defaults where the URL makes no sense", () => {
    const nonsense = {
      target: "everyone",
      search: "x".repeat(256),
      field: "secret",
      types: ["rival"],
      status: "revoked",
      archived: "perhaps",
      sort: "id",
      direction: "sideways",
      size: "7",
      page: "-1",
      partner: "../../etc",
      unknown: "1",
    };
    expect(partnerSearchSchema.parse(nonsense)).toEqual(partnerSearchDefaults);
  });

  it.each([
    [{}, false],
    [{ archived: "true", sort: "email", page: "2" }, false],
    [{ search: "a" }, true],
    [{ types: "customer" }, true],
    [{ status: "invited" }, true],
  ])("knows whether %j leaves anyone out", (parameters, expected) => {
    expect(isFiltered(partnerSearchSchema.parse(parameters))).toBe(expected);
  });

  it("leaves no one out once the filters are cleared", () => {
    const search = partnerSearchSchema.parse({ search: "a", types: "customer", status: "invited" });
    expect(isFiltered({ ...search, ...noPartnerFilters })).toBe(false);
  });
});
