import { describe, expect, it } from "vitest";
import { ownData } from "./data-scope.ts";
import { keepPreviousPage } from "./keep-previous-page.ts";

describe("keepPreviousPage", () => {
  const key = (organizationId: string, page: number) =>
    ["partners", ownData(organizationId), "list", { page }] as const;
  const keep = keepPreviousPage(key("northwind", 2));

  it("keeps the page before of the same organization", () => {
    expect(keep(["a"], { queryKey: key("northwind", 1) })).toEqual(["a"]);
  });

  it("does not keep what belongs to another organization", () => {
    expect(keep(["a"], { queryKey: key("fjord", 2) })).toBeUndefined();
  });

  it("does not keep what belongs to another target", () => {
    const scope = { requesterOrganizationId: "northwind", targetOrganizationId: "fjord" };
    expect(keep(["a"], { queryKey: ["partners", scope, "list", {}] })).toBeUndefined();
  });

  it("has nothing to keep at first", () => {
    expect(keep(undefined)).toBeUndefined();
  });
});
