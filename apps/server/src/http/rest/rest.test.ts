import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../../testing/expect-problem.ts";
import { givenMember } from "../../testing/given.ts";
import { createTestApplication } from "../../testing/test-application.ts";

const json = { "content-type": "application/json" };

async function givenCaller() {
  const app = await createTestApplication();
  return { app, member: await givenMember(app) };
}

describe("a problem", () => {
  it("has the fields of its kind, what happened this time, and no others", async () => {
    const { app, member } = await givenCaller();
    const id = randomUUID();
    const answer = await app.get(`/v1/partners/${id}`, member);
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.json()).toEqual({
      type: "urn:liaison:problem:not_found",
      title: "Not found",
      status: 404,
      detail: `There is no partner ${id}`,
      reason: "not_found",
      requestId: answer.headers["x-request-id"],
    });
  });

  it.each([
    ["an unknown address", "GET", "/v1/nothing"],
    ["an address beyond a resource", "GET", "/v1/partners/1/2"],
    ["a method that is never served", "PROPFIND", "/v1/partners"],
    ["an address beside everything", "POST", "/healthz"],
  ] as const)("tells that there is nothing at %s", async (_, method, url) => {
    const { app, member } = await givenCaller();
    expectProblem(await app.request({ method, url }, member), "not_found");
  });

  it.each([
    ["PUT", "/v1/partners", "GET, POST, HEAD"],
    ["POST", "/v1/me", "GET, HEAD"],
    ["DELETE", `/v1/partners/${randomUUID()}`, "GET, PATCH, HEAD"],
    ["GET", "/v1/partners/imports", "POST"],
    ["POST", "/v1/partners/export.csv", "GET, HEAD"],
    ["PATCH", "/v1/api-tokens", "POST, GET, HEAD"],
    ["GET", `/v1/api-tokens/${randomUUID()}`, "DELETE"],
    ["HEAD", `/v1/api-tokens/${randomUUID()}`, "DELETE"],
  ] as const)("tells %s %s that only %s are allowed", async (method, url, allow) => {
    const { app } = await givenCaller();
    const answer = await app.request({ method, url });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe(allow);
    if (method !== "HEAD") expectProblem(answer, "method_not_allowed");
  });
});

describe("a body", () => {
  it.each([
    ["XML", "application/xml", "<name/>"],
    ["plain text", "text/plain", "{}"],
    ["a form", "application/x-www-form-urlencoded", "name=Export"],
  ])("that is %s is refused, with what is taken", async (_, mediaType, payload) => {
    const { app, member } = await givenCaller();
    const headers = { "content-type": mediaType };
    for (const url of ["/v1/api-tokens", `/v1/partners/${randomUUID()}/archive`]) {
      const answer = await app.request({ method: "POST", url, headers, payload }, member);
      const { detail } = expectProblem(answer, "unsupported_media_type");
      expect(detail).toBe("Send the body as application/json");
    }
  });

  it.each([
    ["is not quite JSON", '{"name":'],
    ["reaches for a prototype", '{"__proto__":{"a":1}}'],
  ])("that %s is refused as such", async (_, payload) => {
    const { app, member } = await givenCaller();
    const request = { method: "POST", url: "/v1/api-tokens", headers: json, payload } as const;
    const { detail } = expectProblem(await app.request(request, member), "malformed_request");
    expect(detail).toBe("The body is not valid JSON");
  });

  it("of more than 1 MiB is refused", async () => {
    const { app, member } = await givenCaller();
    const payload = `{"name":"${"x".repeat(1024 * 1024)}"}`;
    const request = { method: "POST", url: "/v1/api-tokens", headers: json, payload } as const;
    expectProblem(await app.request(request, member), "payload_too_large");
  });

  it.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["an array", "[]"],
    ["null", "null"],
    ["a text", '"Export"'],
  ])("with %s in it lacks the fields", async (_, payload) => {
    const { app, member } = await givenCaller();
    const request = { method: "POST", url: "/v1/api-tokens", headers: json } as const;
    const answer = await app.request({ ...request, ...(payload && { payload }) }, member);
    const { errors } = expectProblem(answer, "validation_failed");
    expect(errors?.every((error) => error.in === "body")).toBe(true);
  });
});

describe("what is wrong with a request is told by its place", () => {
  it("in the query", async () => {
    const { app, member } = await givenCaller();
    const query = "partner_types=friend&limit=1e1&order=asc";
    const problem = expectProblem(
      await app.get(`/v1/partners?${query}`, member),
      "validation_failed",
    );
    expect(problem.errors?.map((error) => `${error.in} ${error.path}`).toSorted()).toEqual([
      "query limit",
      "query offset",
      "query order",
      "query partner_types.0",
    ]);
    expect(problem.detail).toContain("limit: ");
  });

  it("in the path", async () => {
    const { app, member } = await givenCaller();
    const problem = expectProblem(await app.get("/v1/partners/42", member), "validation_failed");
    expect(problem.errors).toEqual([{ in: "path", path: "id", message: "Must be a UUID" }]);
    expect(problem.detail).toBe("id: Must be a UUID");
  });

  it("in the path, which a query cannot replace", async () => {
    const { app, member } = await givenCaller();
    const answer = await app.get(`/v1/partners/42?id=${randomUUID()}`, member);
    expect(expectProblem(answer, "validation_failed").errors).toMatchObject([{ in: "path" }]);
  });

  it.each(["/v1/partners/%zz", "/v1/partners/%C3%28", "/%"])(
    "in no place of %s, which cannot be read",
    async (url) => {
      const { app, member } = await givenCaller();
      const { detail } = expectProblem(await app.get(url, member), "malformed_request");
      expect(detail).toBe("The address is not encoded as it should be");
    },
  );
});

describe("a success", () => {
  it.each([
    ["201 where something has been made", "POST", "/v1/api-tokens", 201],
    ["200 elsewhere", "GET", "/v1/api-tokens", 200],
  ] as const)("is answered %s", async (_, method, url, status) => {
    const { app, member } = await givenCaller();
    const payload = { name: "Export", permissions: ["partners.read"] };
    const answer = await app.request(
      { method, url, ...(method === "POST" && { payload }) },
      member,
    );
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });
});

describe("a route that takes a file", () => {
  const url = "/v1/partners/imports";

  it.each([
    ["JSON", "application/json", "{}"],
    ["bytes of any kind", "application/octet-stream", "company_name"],
    ["another kind of text", "text/plain", "company_name"],
    ["CSV by another name", "application/csv", "company_name"],
  ])("refuses %s", async (_, mediaType, payload) => {
    const { app, member } = await givenCaller();
    const headers = { "content-type": mediaType };
    const answer = await app.request({ method: "POST", url, headers, payload }, member);
    const { detail } = expectProblem(answer, "unsupported_media_type");
    expect(detail).toBe("Send the body as text/csv");
  });

  it("says which file it wants when there is none", async () => {
    const { app, member } = await givenCaller();
    const problem = expectProblem(
      await app.request({ method: "POST", url }, member),
      "unsupported_media_type",
    );
    expect(problem.detail).toBe("Send the file as text/csv");
  });

  it("asks who it is before it reads the file", async () => {
    const { app } = await givenCaller();
    const headers = { "content-type": "text/csv" };
    const answer = await app.request({ method: "POST", url, headers, payload: "company_name" });
    expectProblem(answer, "unauthenticated");
  });

  it("is the only kind that does", async () => {
    const { app, member } = await givenCaller();
    const headers = { "content-type": "text/csv" };
    const other = { method: "POST", url: "/v1/api-tokens", headers, payload: "name" } as const;
    expectProblem(await app.request(other, member), "unsupported_media_type");
  });
});

describe("HEAD", () => {
  it("answers as GET does, without the body", async () => {
    const { app, member } = await givenCaller();
    const head = await app.request({ method: "HEAD", url: "/v1/me" }, member);
    const get = await app.get("/v1/me", member);
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe("");
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
  });
});
