import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { givenMember } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { trpcMutation, trpcQuery } from "../testing/trpc-request.ts";

async function givenCaller() {
  const app = await createTestApplication();
  return { app, member: await givenMember(app) };
}

describe("an error", () => {
  it("carries its reason and the request's id", async () => {
    const { app, member } = await givenCaller();
    const id = randomUUID();
    const answer = await trpcQuery(app, "partners.get", { id }, member);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().error).toEqual({
      message: `There is no partner ${id}`,
      code: -32004,
      data: {
        code: "NOT_FOUND",
        httpStatus: 404,
        path: "partners.get",
        reason: "not_found",
        errors: [],
        requestId: answer.headers["x-request-id"],
      },
    });
  });

  it("names the fields of an input that are wrong", async () => {
    const { app, member } = await givenCaller();
    const input = { partner_types: ["friend"], limit: 1, offset: 0 };
    const answer = await trpcQuery(app, "partners.list", input, member);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.data).toMatchObject({
      reason: "validation_failed",
      errors: [{ in: "input", path: "partner_types.0" }],
    });
  });

  it("of a mutation reads the same", async () => {
    const { app, member } = await givenCaller();
    const input = {
      name: "Export",
      permissions: ["partners.read"],
      expiresAt: "2020-01-01T00:00:00Z",
    };
    const answer = await trpcMutation(app, "apiTokens.create", input, member);
    expect(answer.json().error.data).toMatchObject({
      reason: "validation_failed",
      errors: [{ in: "input", path: "expiresAt", message: "Must be in the future" }],
    });
  });

  it.each([
    ["an unknown procedure", "/trpc/partners.steal", 404, "not_found"],
    ["no procedure", "/trpc/", 404, "not_found"],
    ["a mutation by GET", "/trpc/apiTokens.create", 405, "method_not_allowed"],
    ["input that is not JSON", "/trpc/partners.list?input=%7B", 400, "malformed_request"],
    ["nobody signed in", "/trpc/me.get", 401, "unauthenticated"],
  ] as const)("for %s", async (what, url, status, reason) => {
    const { app, member } = await givenCaller();
    const as = what === "nobody signed in" ? {} : member;
    const answer = await app.get(url, as);
    expect(answer.statusCode).toBe(status);
    const requestId = answer.headers["x-request-id"];
    expect(answer.json().error.data).toMatchObject({ reason, requestId });
  });

  it.each([
    ["not JSON", "application/json", "{", 400, "malformed_request"],
    ["a form", "application/x-www-form-urlencoded", "a=b", 415, "unsupported_media_type"],
    [
      "too large",
      "application/json",
      JSON.stringify("x".repeat(1024 * 1024)),
      413,
      "payload_too_large",
    ],
  ])("for a body that is %s", async (_, mediaType, payload, status, reason) => {
    const { app, member } = await givenCaller();
    const headers = { "content-type": mediaType };
    const url = "/trpc/apiTokens.create";
    const answer = await app.request({ method: "POST", url, headers, payload }, member);
    expect(answer.statusCode).toBe(status);
    const requestId = answer.headers["x-request-id"];
    expect(answer.json().error.data).toMatchObject({ reason, requestId });
  });
});

describe("a batch", () => {
  it("answers each call, whatever becomes of the others", async () => {
    const { app, member } = await givenCaller();
    const input = { 1: { id: randomUUID() } };
    const query = `batch=1&input=${encodeURIComponent(JSON.stringify(input))}`;
    const answer = await app.get(`/trpc/me.get,partners.get,me.get?${query}`, member);
    expect(answer.statusCode).toBe(207);
    expect(answer.json()).toMatchObject([
      { result: { data: { user: { id: member.user.id } } } },
      { error: { data: { reason: "not_found", requestId: answer.headers["x-request-id"] } } },
      { result: { data: { user: { id: member.user.id } } } },
    ]);
  });

  it.each([
    [",", 20, 200],
    [",", 21, 400],
    ["%2C", 21, 400],
  ])("joined by %s may hold 20 calls: with %i it is answered %i", async (comma, calls, status) => {
    const { app, member } = await givenCaller();
    const names = Array.from({ length: calls }, () => "me.get").join(comma);
    const answer = await app.get(`/trpc/${names}?batch=1`, member);
    expect(answer.statusCode).toBe(status);
    if (status === 200) return;
    expect(answer.json().error).toMatchObject({
      message: "A batch holds at most 20 calls",
      data: { reason: "malformed_request", requestId: answer.headers["x-request-id"] },
    });
  });

  it("of names beyond all length is refused", async () => {
    const { app, member } = await givenCaller();
    const answer = await app.get(`/trpc/${"me.get,".repeat(400)}`, member);
    expect(answer.statusCode).toBe(400);
  });
});

it("lets nothing be cached", async () => {
  const { app, member } = await givenCaller();
  const answer = await app.get("/trpc/me.get", member);
  expect(answer.headers["cache-control"]).toBe("no-store");
});
