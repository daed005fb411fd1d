import { describe, expect, it } from "vitest";
import {
  isFiltered,
  listSupplierInvitationsInput,
  noSupplierInvitationFilters,
  supplierInvitationSearchDefaults,
  supplierInvitationSearchSchema,
} from "./supplier-invitation-search.ts";

describe("the search of the supplier invitations page", () => {
  it("asks for the latest pending invitations by default", () => {
    expect(listSupplierInvitationsInput(supplierInvitationSearchSchema.parse({}))).toEqual({
      statuses: ["pending"],
      orderBy: "invitedAt",
      order: "desc",
      count: 50,
      page: 1,
    });
  });

  it("asks for what the URL says", () => {
    const search = supplierInvitationSearchSchema.parse({
      search: "556677-8899",
      statuses: ["expired", "pending"],
      sort: "supplierName",
      direction: "asc",
      size: "25",
      page: "2",
    });
    expect(listSupplierInvitationsInput(search)).toEqual({
      search: "556677-8899",
      statuses: ["pending", "expired"],
      orderBy: "supplierName",
      order: "asc",
      count: 25,
      page: 2,
    });
  });

  it("asks for every status when none is chosen", () => {
    const search = supplierInvitationSearchSchema.parse({ statuses: "" });
    expect(listSupplierInvitationsInput(search).statuses).toHaveLength(5);
    expect(isFiltered(search)).toBe(false);
  });

  it("falls back to the defaults where the URL makes no sense", () => {
    const nonsense = { sort: "id", direction: "up", size: "501", page: "0", invitation: "x" };
    expect(supplierInvitationSearchSchema.parse(nonsense)).toEqual(
      supplierInvitationSearchDefaults,
    );
  });

  it("leaves nothing out once the filters are cleared", () => {
    expect(isFiltered(supplierInvitationSearchDefaults)).toBe(true);
    expect(
      isFiltered({ ...supplierInvitationSearchDefaults, ...noSupplierInvitationFilters }),
    ).toBe(false);
  });
});
