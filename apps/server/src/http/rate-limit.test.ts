import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Config } from "../config/config.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenUser } from "../testing/given.ts";
import { createApplicationNow } from "../testing/given-account.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { createTestApplication, type TestApplication } from "../testing/test-application.ts";

async function givenLimit(rateLimitPerMinute: number, config: Partial<Config> = {}) {
  return createTestApplication({ rateLimitPerMinute, ...config });
}

/** The statuses of so many requests one after the other. */
async function statusesOf(times: number, send: () => ReturnType<TestApplication["get"]>) {
  const statuses: number[] = [];
  for (let sent = 0; sent < times; sent += 1) statuses.push((await send()).statusCode);
  return statuses;
}

describe("the limit", () => {
  it("lets so many requests of a token through in a minute", async () => {
    const app = await givenLimit(3);
    const { token } = await givenUser(app);
    expect(await statusesOf(5, () => app.get("/v1/me", { token }))).toEqual([
      200, 200, 200, 429, 429,
    ]);
  });

  it("says over REST when to try again", async () => {
    const app = await givenLimit(1);
    const { token } = await givenUser(app);
    await app.get("/v1/me", { token });
    const answer = await app.get("/v1/me", { token });
    const problem = expectProblem(answer, "rate_limited");
    const seconds = Number(answer.headers["retry-after"]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(problem.detail).toBe(`Try again in ${seconds} s`);
  });

  it("says over tRPC when to try again", async () => {
    const app = await givenLimit(1);
    const { token } = await givenUser(app);
    await app.get("/trpc/me.get", { token });
    const answer = await app.get("/trpc/me.get", { token });
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(answer.json().error).toMatchObject({
      message: expect.stringMatching(/^Try again in \d+ s$/),
      data: {
        code: "TOO_MANY_REQUESTS",
        reason: "rate_limited",
        requestId: answer.headers["x-request-id"],
      },
    });
  });

  it("is one for both transports", async () => {
    const app = await givenLimit(2);
    const { token } = await givenUser(app);
    await app.get("/v1/me", { token });
    await app.get("/trpc/me.get", { token });
    expect((await app.get("/v1/me", { token })).statusCode).toBe(429);
  });

  it("is each token's own, whichever way it is sent", async () => {
    const app = await givenLimit(2);
    const [ada, bo] = [await givenUser(app), await givenUser(app)];
    const cookie = `__Secure-better-auth.session_token=${ada.token}.c2ln`;
    expect((await app.get("/v1/me", ada)).statusCode).toBe(200);
    expect((await app.request({ url: "/v1/me", headers: { cookie } })).statusCode).toBe(200);
    expect((await app.get("/v1/me", ada)).statusCode).toBe(429);
    expect((await app.get("/v1/me", bo)).statusCode).toBe(200);
  });

  it("is not spent by looking whether the server is well", async () => {
    const app = await givenLimit(1);
    for (const url of ["/healthz", "/readyz", "/metrics", "/v1/openapi.json"]) {
      expect(await statusesOf(3, () => app.get(url)), url).toEqual([200, 200, 200]);
    }
  });
});

describe("an address", () => {
  it("has a limit of its own for requests without a token", async () => {
    const app = await givenLimit(3);
    expect(await statusesOf(4, () => app.get("/v1/me"))).toEqual([401, 401, 401, 429]);
  });

  it.each([
    ["/v1/me", 401],
    ["/v1/partners", 401],
    ["/trpc/me.get", 401],
    ["/trpc/nothing.get", 404],
    ["/trpc/me.get,nothing.get?batch=1", 207],
    ["/api/auth/get-session", 200],
  ])("gets no further by making tokens up: %s", async (url, status) => {
    const app = await givenLimit(3);
    const guess = () => app.get(url, { token: randomUUID() });
    expect(await statusesOf(4, guess)).toEqual([status, status, status, 429]);
  });

  it("keeps what made-up tokens ask apart from what is asked without one", async () => {
    const app = await givenLimit(3);
    await statusesOf(4, () => app.get("/v1/me", { token: randomUUID() }));
    expect(await statusesOf(4, () => app.get("/v1/me"))).toEqual([401, 401, 401, 429]);
  });

  it.each([
    ["without a token", () => ({})],
    ["with tokens that are made up", () => ({ token: randomUUID() })],
  ])("does not bar good tokens by what it asks %s", async (_, others) => {
    const app = await givenLimit(3);
    const { token } = await givenUser(app);
    const apiToken = await givenApiToken(app, await givenMember(app));
    await statusesOf(5, () => app.get("/v1/me", others()));
    for (const good of [token, apiToken]) {
      const ask = () => app.get("/v1/me", { token: good });
      expect(await statusesOf(4, ask)).toEqual([200, 200, 200, 429]);
    }
  });

  it("has one limit for signing in, whatever tokens come along", async () => {
    const app = await createApplicationNow({ rateLimitPerMinute: 2 });
    const { token } = await givenUser(app);
    const ask = (as: object) => () => app.get("/api/auth/get-session", as);
    expect(await statusesOf(2, ask({ token }))).toEqual([200, 200]);
    expect(await statusesOf(1, ask({}))).toEqual([429]);
    expect((await app.get("/v1/me", { token })).statusCode).toBe(200);
  });

  it("is not charged for what good tokens ask in vain", async () => {
    const app = await givenLimit(3);
    const [ada, bo] = [await givenMember(app, "viewer"), await givenUser(app)];
    expect(await statusesOf(3, () => app.get("/v1/api-tokens", ada))).toEqual([403, 403, 403]);
    expect((await app.get("/v1/me", bo)).statusCode).toBe(200);
  });

  const forwardedFor = (address: string) => ({ "x-forwarded-for": address });

  it("is the connection's, whatever a header says", async () => {
    const app = await givenLimit(1);
    const from = (address: string) =>
      app.request({ url: "/v1/me", headers: forwardedFor(address) });
    expect((await from("203.0.113.1")).statusCode).toBe(401);
    expect((await from("203.0.113.2")).statusCode).toBe(429);
  });

  it("is the one that a trusted proxy tells", async () => {
    const app = await givenLimit(1, { trustProxy: 1 });
    const from = (address: string) =>
      app.request({ url: "/v1/me", headers: forwardedFor(address) });
    expect((await from("203.0.113.1")).statusCode).toBe(401);
    expect((await from("203.0.113.2")).statusCode).toBe(401);
    expect((await from("203.0.113.1")).statusCode).toBe(429);
  });

  it("is the one that the last proxy saw, whatever a client wrote before it", async () => {
    const app = await givenLimit(1, { trustProxy: 1 });
    const from = (written: string) =>
      app.request({ url: "/v1/me", headers: forwardedFor(`${written}, 203.0.113.1`) });
    expect((await from("198.51.100.1")).statusCode).toBe(401);
    expect((await from("198.51.100.2")).statusCode).toBe(429);
  });

  it("is told by the proxies of these addresses alone", async () => {
    const app = await givenLimit(1, { trustProxy: ["10.0.0.0/8"] });
    const from = (written: string, remoteAddress: string) =>
      app.request({ url: "/v1/me", headers: forwardedFor(written), remoteAddress });
    expect((await from("203.0.113.1", "10.0.0.1")).statusCode).toBe(401);
    expect((await from("203.0.113.1, 10.0.0.2", "10.0.0.1")).statusCode).toBe(429);
    expect((await from("203.0.113.2", "192.0.2.1")).statusCode).toBe(401);
    expect((await from("203.0.113.3", "192.0.2.1")).statusCode).toBe(429);
  });

  it("is a whole network with IPv6", async () => {
    const app = await givenLimit(1);
    const from = (remoteAddress: string) => app.request({ url: "/v1/me", remoteAddress });
    expect((await from("2001:db8::1")).statusCode).toBe(401);
    expect((await from("2001:db8::ffff:1")).statusCode).toBe(429);
    expect((await from("2001:db8:0:1::1")).statusCode).toBe(401);
  });
});
