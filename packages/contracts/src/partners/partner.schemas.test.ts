import { describe, expect, test } from "vitest";
import { ListPartnersInput } from "./partner.schemas.ts";

const required = { partner_types: ["supplier"], limit: 10, offset: 0 };
const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

describe("the input of a list of partners", () => {
  test("has the defaults of its page", () => {
    expect(ListPartnersInput.parse(required)).toEqual({
      ...required,
      search_field: "company_name",
      order_by: "company_name",
      order_dir: "asc",
      include_archived: false,
    });
  });

  test.each(["partner_types", "limit", "offset"])("requires %s", (name) => {
    expect(errorPaths({ ...required, [name]: undefined })).toEqual([name]);
  });

  test.each([
    { partner_types: ["customer", "supplier"] },
    { partner_ids: [id] },
    { partner_ids: [] },
    { search_field: "company_name" },
    { search_field: "email" },
    { search_text: "a" },
    { search_text: "a".repeat(255) },
    { search_text: "😀".repeat(255) },
    { invitation_statuses: ["invited", "accepted"] },
    { order_by: "company_name" },
    { order_by: "sales_amount" },
    { order_by: "partner_type" },
    { order_by: "email" },
    { order_by: "frequency" },
    { order_by: "payment_terms" },
    { order_dir: "asc" },
    { order_dir: "desc" },
    { limit: 0 },
    { limit: 100 },
    { offset: 0 },
    { offset: 1_000_000 },
    { include_archived: true },
  ])("takes %j", (given) => {
    expect(ListPartnersInput.parse({ ...required, ...given })).toMatchObject(given);
  });

  test.each([
    { partner_types: [] },
    { partner_types: null },
    { partner_types: "customer" },
    { partner_types: ["Customer"] },
    { partner_ids: ["acme"] },
    { partner_ids: id },
    { search_field: "frequency" },
    { search_field: null },
    { search_text: "" },
    { search_text: "   " },
    { search_text: "a".repeat(256) },
    { search_text: "a\u0000b" },
    { invitation_statuses: ["pending"] },
    { order_by: "created_at" },
    { order_by: null },
    { order_dir: "ASC" },
    { limit: -1 },
    { limit: 101 },
    { limit: 1.5 },
    { limit: "10" },
    { limit: null },
    { offset: -1 },
    { offset: 0.5 },
    { offset: Number.MAX_VALUE },
    { include_archived: "false" },
    { company_name: "Acme" },
  ])("refuses %j", (given) => {
    const [name] = Object.keys(given);
    expect(errorPaths({ ...required, ...given })).toEqual([name]);
  });

  test.each(["partner_ids", "search_text", "invitation_statuses", "cursor"])(
    "takes null for %s",
    (name) => {
      expect(ListPartnersInput.parse({ ...required, [name]: null })).toMatchObject({
        [name]: null,
      });
    },
  );

  test("counts a repeated value once", () => {
    const input = ListPartnersInput.parse({
      ...required,
      partner_types: ["supplier", "supplier"],
      partner_ids: [id, id.toUpperCase()],
      invitation_statuses: ["accepted", "invited", "accepted"],
    });
    expect(input.partner_types).toEqual(["supplier"]);
    expect(input.partner_ids).toEqual([id]);
    expect(input.invitation_statuses).toEqual(["accepted", "invited"]);
  });
});

/** The names of the parameters that are wrong. */
function errorPaths(input: unknown): string[] {
  const issues = ListPartnersInput.safeParse(input).error?.issues ?? [];
  return issues.map((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.join() : String(issue.path[0]),
  );
}
