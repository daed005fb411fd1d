import { describe, expect, test } from "vitest";
import { documentedOperation } from "./testing/documented-operation.ts";

const uuid = { type: "string", format: "uuid" };

describe("GET /partners", () => {
  const { parameters, parameter, responses } = documentedOperation("GET /partners");

  test.each([
    ["partner_types", arrayOf(oneOf("customer", "supplier"), { minItems: 1 })],
    ["partner_ids", arrayOf(uuid)],
    ["search_field", { ...oneOf("company_name", "email"), default: "company_name" }],
    ["search_text", { type: "string", minLength: 1, maxLength: 255 }],
    ["invitation_statuses", arrayOf(oneOf("invited", "accepted"))],
    [
      "order_by",
      {
        ...oneOf(
          "company_name",
          "sales_amount",
          "partner_type",
          "email",
          "frequency",
          "payment_terms",
        ),
        default: "company_name",
      },
    ],
    ["order_dir", { ...oneOf("asc", "desc"), default: "asc" }],
    ["limit", { type: "integer", minimum: 0, maximum: 100 }],
    ["offset", { type: "integer", minimum: 0 }],
  ])("takes %s as its page says", (name, schema) => {
    expect(parameter(name)).toMatchObject({ in: "query" });
    expect(parameter(name)?.schema).toEqual(schema);
  });

  test.each(["Requester-Organization-ID", "Target-Organization-ID"])("takes %s", (name) => {
    expect(parameter(name)).toMatchObject({ in: "header", schema: uuid });
  });

  test("requires what its page requires, and nothing else", () => {
    const required = parameters.filter((one) => one.required).map(({ name }) => name);
    expect(required).toEqual([
      "Requester-Organization-ID",
      "Target-Organization-ID",
      "partner_types",
      "limit",
      "offset",
    ]);
  });

  test("repeats the name of an array", () => {
    expect(parameter("partner_ids")).toMatchObject({ style: "form", explode: true });
  });

  test("answers with a page of partners", () => {
    expect(responses["200"]?.content).toMatchObject({
      "application/json": {
        schema: { $ref: "#/components/schemas/PartnerPage" },
        example: { items: [{ partner_type: "supplier" }], total_items: 1 },
      },
    });
  });
});

describe("GET /suppliers/invitations", () => {
  const { parameters, parameter, responses } = documentedOperation("GET /suppliers/invitations");

  test.each([
    ["search", { type: "string" }],
    ["with[]", arrayOf(oneOf("invitedBy"))],
    [
      "orderBy",
      {
        ...oneOf("id", "createdAt", "invitedAt", "supplierName", "expiresAt"),
        default: "invitedAt",
      },
    ],
    ["order", { ...oneOf("asc", "desc"), default: "desc" }],
    ["count", { type: "integer", minimum: 1, maximum: 500, default: 100 }],
  ])("takes %s as its page says", (name, schema) => {
    expect(parameter(name)).toMatchObject({ in: "query" });
    expect(parameter(name)?.schema).toEqual(schema);
  });

  test("requires nothing, and explains what the organizations default to", () => {
    expect(parameters.filter(({ required }) => required)).toEqual([]);
    expect(parameter("Requester-Organization-ID")?.description).toContain("By default");
    expect(parameter("Target-Organization-ID")?.description).toContain("By default");
  });

  test.each(["fields[]", "with[]", "statuses[]"])("repeats %s with its brackets", (name) => {
    expect(parameter(name)).toMatchObject({ style: "form", explode: true });
  });

  test("may deny permission", () => {
    expect(responses["403"]?.description).toContain("Permission denied");
  });

  test("answers with data, links and meta", () => {
    expect(responses["200"]?.content).toMatchObject({
      "application/json": {
        example: {
          data: [{ country: "SWE", status: "pending", invitedBy: { firstName: "John" } }],
          links: { prev: null },
          meta: { current_page: 1, per_page: 100 },
        },
      },
    });
  });
});

function oneOf(...values: string[]) {
  return { type: "string", enum: values };
}

function arrayOf(items: object, bounds: object = {}) {
  return { type: "array", items, ...bounds };
}
