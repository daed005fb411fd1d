import { describe, expect, test } from "vitest";
import {
  documentedOperation,
  documentedRequests,
  documentedSchema,
} from "./testing/documented-operation.ts";

const mutations = documentedRequests.filter((request) => !request.startsWith("GET"));

describe("an operation", () => {
  test("is named after its procedure, with its permission", () => {
    expect(documentedOperation("GET /partners")).toMatchObject({
      operationId: "partners.list",
      tags: ["Partners"],
      "x-permission": "partners.read",
      description: expect.stringContaining("`partners.read`"),
    });
  });

  test("for any signed-in user takes no organizations and denies no permission", () => {
    const operation = documentedOperation("GET /me");
    expect(operation.parameters).toEqual([]);
    expect(operation).not.toHaveProperty("x-permission");
    expect(operation).not.toHaveProperty("security");
    expect(operation.statuses).toEqual(["200", "401", "422", "429", "500", "503"]);
  });

  test("for anyone needs no sign-in and takes no organizations", () => {
    const operation = documentedOperation("POST /received-invitations/preview");
    expect(operation).toMatchObject({
      security: [{}, { bearer: [] }, { session: [] }],
      description: expect.stringContaining("Needs no sign-in"),
    });
    expect(operation.parameters.map(({ name }) => name)).toEqual(["Idempotency-Key"]);
    expect(operation).not.toHaveProperty("x-permission");
    expect(operation.statuses).not.toContain("403");
  });

  test("without an id in its path finds what it is asked for", () => {
    const { statuses } = documentedOperation("GET /partners");
    expect(statuses).toEqual(["200", "401", "403", "422", "429", "500", "503"]);
  });

  test("with an id in its path may not find it", () => {
    const { parameter, statuses } = documentedOperation("GET /partners/{id}");
    expect(parameter("id")).toMatchObject({ in: "path", required: true });
    expect(statuses).toContain("404");
  });

  test.each(documentedRequests.filter((request) => request.includes("{")))(
    "%s may have an id in its path that cannot be read",
    (request) => {
      const { responses } = documentedOperation(request);
      expect(responses["400"]?.description).toContain("`malformed_request`");
    },
  );

  test.each(["DELETE /api-tokens/{id}", "POST /partners/{id}/archive"])(
    "%s takes no body, and reads the one that comes all the same",
    (request) => {
      const operation = documentedOperation(request);
      expect(operation).not.toHaveProperty("requestBody");
      expect(operation.statuses).toEqual(expect.arrayContaining(["400", "413", "415"]));
    },
  );

  test.each([
    ["POST /partners", "201"],
    ["POST /partners/imports", "202"],
    ["POST /suppliers/invitations/bulk", "200"],
  ])("%s succeeds with %s", (request, status) => {
    const { statuses } = documentedOperation(request);
    expect(statuses.filter((one) => one.startsWith("2"))).toEqual([status]);
  });

  test.each(mutations)("%s may be named, to be carried out once", (request) => {
    const { parameter, responses } = documentedOperation(request);
    expect(parameter("Idempotency-Key")).toMatchObject({
      in: "header",
      required: false,
      description: expect.stringContaining("24 hours"),
      schema: { type: "string", minLength: 1, maxLength: 255 },
    });
    expect(responses["422"]?.description).toContain("`idempotency_key_reused`");
  });

  test("that changes nothing needs no name", () => {
    const { parameter, responses } = documentedOperation("GET /partners");
    expect(parameter("Idempotency-Key")).toBeUndefined();
    expect(responses["422"]?.description).not.toContain("`idempotency_key_reused`");
  });
});

describe("a body", () => {
  test("may be refused as such", () => {
    const operation = documentedOperation("POST /api-tokens");
    const schema = { $ref: "#/components/schemas/CreateApiTokenInput" };
    expect(operation).toMatchObject({
      requestBody: { required: true, content: { "application/json": { schema } } },
    });
    expect(operation.statuses).toEqual(expect.arrayContaining(["400", "413", "415"]));
  });

  test("beside fields in the path keeps its name, and its example without them", () => {
    expect(documentedOperation("PATCH /partners/{id}")).toMatchObject({
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/UpdatePartnerInput" },
            example: { version: 1, payment_terms: "Net 45", frequency: null },
          },
        },
      },
    });
    const { properties, required } = documentedSchema("UpdatePartnerInput");
    expect(properties).not.toHaveProperty("id");
    expect(required).toEqual(["version"]);
  });

  test("keeps its name and example when it has rules across its fields", () => {
    expect(documentedOperation("POST /suppliers/invitations")).toMatchObject({
      requestBody: {
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/CreateSupplierInvitationInput" },
            example: { country: "SWE" },
          },
        },
      },
    });
  });

  test("may be left out where it has nothing that is required", () => {
    expect(documentedOperation("POST /partners/imports/{id}/commit")).toMatchObject({
      requestBody: { required: false },
    });
  });
});

describe("a file", () => {
  const schema = { type: "string", format: "binary" };

  test("is a body, and may be refused as such", () => {
    const operation = documentedOperation("POST /partners/imports");
    expect(operation).toMatchObject({
      requestBody: { required: true, content: { "text/csv": { schema } } },
    });
    expect(operation.statuses).toEqual(expect.arrayContaining(["413", "415"]));
  });

  test("is an answer with a name to keep it under", () => {
    const { success } = documentedOperation("GET /partners/export.csv");
    expect(success?.content).toEqual({ "text/csv": { schema } });
    expect(success?.headers).toHaveProperty("Content-Disposition");
  });
});
