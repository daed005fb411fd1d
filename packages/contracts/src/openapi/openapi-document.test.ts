import { describe, expect, test } from "vitest";
import { z } from "zod";
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

  test("tells how to change things safely", () => {
    expect(document.info.description).toContain("`Idempotency-Key`");
    expect(document.info.description).toContain("`version_conflict`");
  });

  test("leaves out subscriptions, which have no route", () => {
    expect(text).not.toContain("events.live");
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

describe.each(documentedRequests)("an answer to %s", (request) => {
  const { responses, success } = documentedOperation(request);

  test("names its request", () => {
    for (const { headers } of Object.values(responses))
      expect(headers).toHaveProperty("X-Request-Id");
  });

  test("says how to authenticate, and when to come again", () => {
    expect(responses["401"]?.headers).toHaveProperty("WWW-Authenticate");
    expect(responses["429"]?.headers).toHaveProperty("Retry-After");
  });

  test("shows an example, if it is no file", () => {
    const json = z.object({ "application/json": z.unknown() }).safeParse(success?.content);
    if (json.success) expect(json.data["application/json"]).toHaveProperty("example");
    else expect(success?.content).toHaveProperty(["text/csv"]);
  });
});
