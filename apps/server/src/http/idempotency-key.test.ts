import { idempotencyKeyHeader } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";

const token = { name: "Nightly export", permissions: ["partners.read"] };

async function givenCaller() {
  const app = await createTestApplication();
  return { app, member: await givenMember(app) };
}

describe("a key that is none", () => {
  it.each([
    ["empty", ""],
    ["longer than 255 characters", "x".repeat(256)],
    ["of several words", "order 66"],
    ["beyond ASCII", "bestillingsnøkkel"],
  ])("is refused by its name: %s", async (_, key) => {
    const { app, member } = await givenCaller();
    const headers = { [idempotencyKeyHeader]: key };
    const request = { method: "POST", url: "/v1/api-tokens", headers, payload: token } as const;
    const { errors } = expectProblem(await app.request(request, member), "validation_failed");
    expect(errors).toEqual([
      {
        in: "header",
        path: "Idempotency-Key",
        message: "Must have 1 to 255 visible ASCII characters",
      },
    ]);
  });

  it("is not told to who is not known", async () => {
    const { app } = await givenCaller();
    const headers = { [idempotencyKeyHeader]: "" };
    const request = { method: "POST", url: "/v1/api-tokens", headers, payload: token } as const;
    expectProblem(await app.request(request), "unauthenticated");
  });
});

it("a query has no use for a key", async () => {
  const { app, member } = await givenCaller();
  const headers = { [idempotencyKeyHeader]: "order-66" };
  const before = await app.request({ url: "/v1/api-tokens", headers }, member);
  await app.request({ method: "POST", url: "/v1/api-tokens", payload: token }, member);
  const after = await app.request({ url: "/v1/api-tokens", headers }, member);
  expect(before.json()).toEqual({ data: [] });
  expect(after.json().data).toHaveLength(1);
});

describe("a batch", () => {
  const post = (calls: string, headers: object) =>
    ({
      method: "POST",
      url: `/trpc/${calls}?batch=1`,
      headers: { "content-type": "application/json", ...headers },
      payload: JSON.stringify({ 0: token, 1: token }),
    }) as const;
  const named = { [idempotencyKeyHeader]: "order-66" };

  it.each([",", "%2C", "%2c"])(
    "of calls joined by %s has no key: they would have one answer",
    async (comma) => {
      const { app, member } = await givenCaller();
      const calls = `apiTokens.create${comma}apiTokens.create`;
      const answer = await app.request(post(calls, named), member);
      expect(answer.statusCode).toBe(400);
      expect(answer.json().error).toMatchObject({
        message: "The Idempotency-Key names one call: send each call of the batch alone",
        data: { reason: "malformed_request" },
      });
      expect(await app.store.db.selectFrom("api_tokens").select("id").execute()).toEqual([]);
    },
  );

  it("of one call may have one", async () => {
    const { app, member } = await givenCaller();
    const first = await app.request(post("apiTokens.create", named), member);
    const again = await app.request(post("apiTokens.create", named), member);
    expect(first.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
  });

  it("without a key carries out each", async () => {
    const { app, member } = await givenCaller();
    const answer = await app.request(post("apiTokens.create,apiTokens.create", {}), member);
    expect(answer.statusCode).toBe(200);
    expect(await app.store.db.selectFrom("api_tokens").select("id").execute()).toHaveLength(2);
  });
});
