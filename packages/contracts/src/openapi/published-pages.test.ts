import { describe, expect, test } from "vitest";
import { documentedOperation, documentedSchema } from "./testing/documented-operation.ts";

const uuid = { type: "string", format: "uuid" };
const timestamp = { type: "string", format: "date-time" };
const text = { type: "string" };
const url = { type: "string", format: "uri" };

describe("GET /partners", () => {
  const { parameters, parameter, responses } = documentedOperation("GET /partners");

  test.each([
    ["partner_types", arrayOf(oneOf("customer", "supplier"), { minItems: 1 })],
    ["partner_ids", orNull(arrayOf(uuid))],
    ["search_field", { ...oneOf("company_name", "email"), default: "company_name" }],
    ["search_text", orNull({ type: "string", minLength: 1, maxLength: 255 })],
    ["invitation_statuses", orNull(arrayOf(oneOf("invited", "accepted")))],
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

  test.each(["partner_ids", "search_text", "invitation_statuses"])(
    "says that null leaves %s out",
    (name) => {
      expect(parameter(name)?.description).toContain("Null is the same as leaving it out.");
    },
  );

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
    const page = documentedSchema("PartnerPage");
    expect(page.properties).toMatchObject({
      items: arrayOf({ $ref: "#/components/schemas/OrganizationPartner" }),
      total_items: { type: "integer", minimum: 0 },
    });
    expect(page.required).toEqual(expect.arrayContaining(["items", "total_items"]));
  });

  describe("answers with partners", () => {
    const { properties, required } = documentedSchema("OrganizationPartner");
    const fields = {
      company_name: { type: "string", minLength: 1, maxLength: 100 },
      sales_amount: { type: "integer", minimum: 0, maximum: 2147483647 },
      partner_type: oneOf("customer", "supplier"),
      email: { type: "string", format: "email", maxLength: 100 },
      frequency: orNull({ type: "string", minLength: 1, maxLength: 30 }),
      payment_terms: orNull({ type: "string", minLength: 1, maxLength: 50 }),
      id: uuid,
      created_at: timestamp,
      updated_at: timestamp,
      invitation_status: orNull(oneOf("invited", "accepted")),
      guest_organization_id: orNull(uuid),
    };

    test.each(Object.entries(fields))("that have %s", (name, schema) => {
      expect(properties[name]).toMatchObject(schema);
      expect(required).toContain(name);
    });
  });
});

describe("GET /suppliers/invitations", () => {
  const { parameters, parameter, responses } = documentedOperation("GET /suppliers/invitations");
  const fields = {
    acceptedAt: orNull(timestamp),
    businessId: orNull({ type: "string", maxLength: 255 }),
    businessName: { type: "string", minLength: 1, maxLength: 100 },
    country: text,
    createdAt: timestamp,
    email: { type: "string", format: "email", maxLength: 100 },
    expiresAt: timestamp,
    id: uuid,
    invitedAt: timestamp,
    organizationId: uuid,
    status: { type: "string", enum: expect.arrayContaining(["pending"]) },
    updatedAt: timestamp,
  };
  const fieldsOfThePage = Object.keys(fields);

  test.each([
    ["search", { type: "string" }],
    ["fields[]", arrayOf({ type: "string", enum: expect.arrayContaining(fieldsOfThePage) })],
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
        schema: { $ref: "#/components/schemas/SupplierInvitationPage" },
        example: {
          data: [{ country: "SWE", status: "pending", invitedBy: { firstName: "John" } }],
          links: { prev: null },
          meta: { current_page: 1, per_page: 100 },
        },
      },
    });
    const { properties, required } = documentedSchema("SupplierInvitationPage");
    expect(properties).toEqual({
      data: arrayOf({ $ref: "#/components/schemas/SupplierInvitationRow" }),
      links: { $ref: "#/components/schemas/PageLinks" },
      meta: { $ref: "#/components/schemas/PageMeta" },
    });
    expect(required).toEqual(["data", "links", "meta"]);
  });

  describe("answers with rows", () => {
    const { properties, required } = documentedSchema("SupplierInvitationRow");

    test.each(Object.entries(fields))("that may have %s", (name, schema) => {
      expect(properties[name]).toMatchObject(schema);
    });

    test("that have no field for sure, for `fields[]` may leave it out", () => {
      expect(required).toEqual([]);
    });

    test("that may have who invited", () => {
      expect(properties["invitedBy"]).toEqual({ $ref: "#/components/schemas/InvitedBy" });
      const invitedBy = documentedSchema("InvitedBy");
      expect(invitedBy.properties).toEqual({ id: uuid, firstName: text, lastName: text });
      expect(invitedBy.required).toEqual(["id", "firstName", "lastName"]);
    });
  });

  test("answers with links to other pages", () => {
    const { properties, required } = documentedSchema("PageLinks");
    expect(properties).toEqual({
      first: url,
      last: url,
      prev: orNull(url),
      next: orNull(url),
    });
    expect(required).toEqual(["first", "last", "prev", "next"]);
  });

  test("answers with where the page is among the others", () => {
    const { properties, required } = documentedSchema("PageMeta");
    const integer = { type: "integer" };
    const integerOrNull = { type: ["integer", "null"] };
    const fieldsOfMeta = {
      current_page: integer,
      from: integerOrNull,
      last_page: integer,
      links: arrayOf({
        type: "object",
        properties: { url: orNull(url), label: text, active: { type: "boolean" } },
        required: ["url", "label", "active"],
      }),
      path: url,
      per_page: integer,
      to: integerOrNull,
      total: integer,
      userId: uuid,
      requestId: text,
    };
    expect(properties).toMatchObject(fieldsOfMeta);
    expect(required).toEqual(Object.keys(fieldsOfMeta));
  });
});

function oneOf(...values: string[]) {
  return { type: "string", enum: values };
}

function arrayOf(items: object, bounds: object = {}) {
  return { type: "array", items, ...bounds };
}

function orNull(schema: object) {
  return { anyOf: [schema, { type: "null" }] };
}
