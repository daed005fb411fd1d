import { describe, expect, it } from "vitest";
import { formatQueryString, parseQueryString } from "./query-string.ts";

describe("query strings", () => {
  it.each([
    ["", {}],
    ["?search=123", { search: "123" }],
    ["?search=M%C3%BCller+%26+S%C3%B6hne", { search: "Müller & Söhne" }],
    ["?types=supplier&types=customer", { types: ["supplier", "customer"] }],
    ["?statuses=", { statuses: "" }],
  ])("reads %j", (text, values) => {
    expect(parseQueryString(text)).toEqual(values);
  });

  it("writes numbers, flags and lists as a person would", () => {
    expect(
      formatQueryString({ page: 2, archived: true, types: ["supplier", "customer"], search: "å" }),
    ).toBe("?page=2&archived=true&types=supplier&types=customer&search=%C3%A5");
  });

  it("leaves out what is not set, and keeps an empty list", () => {
    expect(formatQueryString({ search: undefined, partner: null })).toBe("");
    expect(formatQueryString({ statuses: [] })).toBe("?statuses=");
  });
});
