import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenUser } from "../testing/given.ts";
import { givenAccount, signIn } from "../testing/given-account.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { newApiToken } from "./token-hash.ts";

const secondMs = 1000;
const dayMs = 24 * 60 * 60 * secondMs;

describe("a request is not authenticated", () => {
  const credentials: [what: string, headers: Record<string, string>][] = [
    ["without a token", {}],
    ["with an empty header", { authorization: "" }],
    ["with a scheme alone", { authorization: "Bearer" }],
    ["with a token alone", { authorization: randomUUID() }],
    ["with another scheme", { authorization: "Basic YWRhOnNlY3JldA==" }],
    ["with two tokens", { authorization: "Bearer one two" }],
    ["with nothing but a signature", { authorization: "Bearer .c2lnbmF0dXJl" }],
    ["with an unknown session", { authorization: `Bearer ${randomUUID()}` }],
    ["with an unknown API token", { authorization: `Bearer ${newApiToken()}` }],
    ["with the cookie of another site", { cookie: `session_token=${randomUUID()}` }],
  ];
  it.each(credentials)("%s", async (_, headers) => {
    const app = await createTestApplication();
    const answer = await app.request({ url: "/v1/me", headers });
    expectProblem(answer, "unauthenticated");
    expect(answer.headers["www-authenticate"]).toBe('Bearer realm="Liaison"');
  });

  it("with a bad header, even if a good cookie comes along", async () => {
    const app = await createTestApplication();
    const { token } = await givenUser(app);
    const headers = { authorization: "Bearer no", cookie: `better-auth.session_token=${token}` };
    expectProblem(await app.request({ url: "/v1/me", headers }), "unauthenticated");
  });

  it("and is told the same, whatever is wrong with the token", async () => {
    const app = await createTestApplication();
    const expired = await givenUser(app, { sessionDays: -1 });
    const answers = await Promise.all(
      [expired.token, randomUUID(), newApiToken()].map((token) => app.get("/v1/me", { token })),
    );
    const details = answers.map((answer) => expectProblem(answer, "unauthenticated").detail);
    expect(new Set(details)).toEqual(new Set(["The token is unknown, expired or revoked"]));
  });
});

describe("a session", () => {
  it("lasts until the moment it expires", async () => {
    const app = await createTestApplication();
    const { token } = await givenUser(app, { sessionDays: 7 });
    app.clock.advance(7 * dayMs - secondMs);
    expect((await app.get("/v1/me", { token })).statusCode).toBe(200);
    app.clock.advance(secondMs);
    expectProblem(await app.get("/v1/me", { token }), "unauthenticated");
  });

  it("is whoever's token it is", async () => {
    const app = await createTestApplication();
    const [ada, bo] = [await givenUser(app), await givenUser(app, { firstName: "Bo" })];
    expect((await app.get("/v1/me", ada)).json().user).toMatchObject({ id: ada.id });
    expect((await app.get("/v1/me", bo)).json().user).toMatchObject({ id: bo.id, firstName: "Bo" });
  });

  it.each(["Bearer", "bearer", "BEARER"])("is taken with the scheme %s", async (scheme) => {
    const app = await createTestApplication();
    const { token } = await givenUser(app);
    const headers = { authorization: `${scheme} ${token}` };
    expect((await app.request({ url: "/v1/me", headers })).statusCode).toBe(200);
  });

  it("starts with signing in, and ends with signing out", async () => {
    const { app, user } = await givenAccount();
    const { token } = (await signIn(app, user.email)).json();
    expect((await app.get("/v1/me", { token })).json().user.id).toBe(user.id);

    const signOut = await app.request({ method: "POST", url: "/api/auth/sign-out" }, { token });
    expect(signOut.json()).toEqual({ success: true });
    expectProblem(await app.get("/v1/me", { token }), "unauthenticated");
    expect((await app.get("/v1/me", user)).statusCode, "of another device").toBe(200);
  });

  it("is also taken with the signature that the header of a sign-in has", async () => {
    const { app, user } = await givenAccount();
    const signed = String((await signIn(app, user.email)).headers["set-auth-token"]);
    expect(signed).toMatch(/^\w+\..+/);
    expect((await app.get("/v1/me", { token: signed })).statusCode).toBe(200);
  });
});
