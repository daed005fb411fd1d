import { describe, expect, test } from "vitest";
import { createOpenApiDocument } from "./openapi-document.ts";
import { documentedOperation, documentedRequests } from "./testing/documented-operation.ts";

describe("the document", () => {
  const document = createOpenApiDocument({ serverUrl: "https://liaison.test/" });
  const text = JSON.stringify(document);

  test("names the server that it was made for", () => {
    expect(document.servers).toEqual([{ url: "https://liaison.test/v1" }]);
  });

  test("accepts a bearer token or the session's cookie", () => {
    expect(document.security).toEqual([{ bearer: [] }, { session: [] }]);
    expect(document.components?.securitySchemes).toMatchObject({
      bearer: { type: "http", scheme: "bearer" },
      session: { type: "apiKey", in: "cookie", name: "better-auth.session_token" },
    });
  });

  test("names each schema once", () => {
    const names = Object.keys(document.components?.schemas ?? {});
    expect(names).toContain("OrganizationPartner");
    expect(names.filter((name) => /Output$|^__/.test(name))).toEqual([]);
  });

  test("does not bound integers by what JavaScript can count", () => {
    expect(text.includes(String(Number.MAX_SAFE_INTEGER))).toBe(false);
  });

  // `.describe()` on a schema with an id copies keywords beside the reference to it.
  test("does not narrow a schema where it refers to it", () => {
    const narrowed = text.match(/"\w+":{"additionalProperties":false,[^{}]*"\$ref":"[^"]*"/g);
    expect(narrowed).toBeNull();
  });
});

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
    expect(operation.statuses).toEqual(["200", "401", "422", "429", "500"]);
  });

  test("without an id in its path finds what it is asked for", () => {
    const { statuses } = documentedOperation("GET /partners");
    expect(statuses).toEqual(["200", "401", "403", "422", "429", "500"]);
  });

  test("with an id in its path may not find it", () => {
    const { parameter, statuses } = documentedOperation("GET /partners/{id}");
    expect(parameter("id")).toMatchObject({ in: "path", required: true });
    expect(statuses).toContain("404");
  });

  test("with a body may refuse it as such", () => {
    const operation = documentedOperation("POST /api-tokens");
    const schema = { $ref: "#/components/schemas/CreateApiTokenInput" };
    expect(operation).toMatchObject({
      requestBody: { required: true, content: { "application/json": { schema } } },
    });
    expect(operation.statuses).toEqual(expect.arrayContaining(["400", "413", "415"]));
  });

  test("that deletes takes no body", () => {
    const operation = documentedOperation("DELETE /api-tokens/{id}");
    expect(operation).not.toHaveProperty("requestBody");
    expect(operation.statuses).not.toContain("413");
  });
});

describe.each(documentedRequests)("an answer to %s", (request) => {
  const { responses } = documentedOperation(request);

  test("names its request", () => {
    for (const { headers } of Object.values(responses))
      expect(headers).toHaveProperty("X-Request-Id");
  });

  test("says how to authenticate, and when to come again", () => {
    expect(responses["401"]?.headers).toHaveProperty("WWW-Authenticate");
    expect(responses["429"]?.headers).toHaveProperty("Retry-After");
  });

  test("shows an example", () => {
    expect(responses["200"]?.content).toHaveProperty(["application/json", "example"]);
  });
});
