import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { givenAccount, signIn } from "../testing/given-account.ts";
import { createTestApplication, publicBaseUrl } from "../testing/test-application.ts";

const partnerOrigin = "https://portal.example";

/** The cookie of somebody who may make API tokens, and the request for it. */
async function givenBrowser() {
  const app = await createTestApplication({ corsOrigins: [partnerOrigin] });
  const { token } = await givenMember(app);
  const cookie = `__Secure-better-auth.session_token=${token}.c2lnbmF0dXJl`;
  const payload = { name: "Export", permissions: ["partners.read"] };
  const create = (url: string, origin: string | null) =>
    app.request({
      method: "POST",
      url,
      headers: { cookie, ...(origin !== null && { origin }) },
      payload,
    });
  return { app, cookie, create };
}

describe("a session cookie", () => {
  it("comes with signing in, out of the reach of scripts and other sites", async () => {
    const { app, user } = await givenAccount();
    const setCookie = String((await signIn(app, user.email)).headers["set-cookie"]);
    expect(setCookie.split("; ")).toEqual(
      expect.arrayContaining(["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]),
    );
    const [cookie = ""] = setCookie.split(";");
    for (const url of ["/v1/me", "/trpc/me.get"]) {
      const answer = await app.request({ url, headers: { cookie } });
      expect(answer.body, url).toContain(user.id);
    }
  });

  it("works without encryption on a developer's machine", async () => {
    const { app, user } = await givenAccount({ publicBaseUrl: "http://localhost:4000" });
    const [cookie = ""] = String((await signIn(app, user.email)).headers["set-cookie"]).split(";");
    expect(cookie).toMatch(/^better-auth\.session_token=/);
    expect((await app.request({ url: "/v1/me", headers: { cookie } })).statusCode).toBe(200);
  });

  it("reads for another site too, which the browser then does not let read", async () => {
    const { app, cookie } = await givenBrowser();
    const headers = { cookie, origin: "https://evil.example" };
    const answer = await app.request({ url: "/v1/me", headers });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("does nothing where a request names its token itself", async () => {
    const { app, cookie } = await givenBrowser();
    const headers = { cookie, authorization: "Bearer made-up" };
    expectProblem(await app.request({ url: "/v1/me", headers }), "unauthenticated");
  });
});

describe.each([
  ["/v1/api-tokens", 201],
  ["/trpc/apiTokens.create", 200],
])("a change at %s", (url, made) => {
  it.each([
    ["Liaison itself", publicBaseUrl],
    ["an origin that the configuration trusts", partnerOrigin],
    ["no page at all", null],
  ])("is made for %s", async (_, origin) => {
    const { create } = await givenBrowser();
    const answer = await create(url, origin);
    expect(answer.statusCode, answer.body).toBe(made);
  });

  it.each([
    ["another site", "https://evil.example"],
    ["a site whose name starts alike", `${publicBaseUrl}.evil.example`],
    ["the same host without encryption", publicBaseUrl.replace("https", "http")],
    ["a page that hides its origin", "null"],
  ])("is refused to %s", async (_, origin) => {
    const { app, create } = await givenBrowser();
    expect((await create(url, origin)).statusCode).toBe(401);
    const stored = await app.store.db.selectFrom("api_tokens").select("id").execute();
    expect(stored).toEqual([]);
  });
});

describe("signing out", () => {
  it.each([
    [publicBaseUrl, 200],
    [partnerOrigin, 200],
    ["https://evil.example", 403],
    ["null", 403],
  ])("for a page of %s is answered %i", async (origin, status) => {
    const { app, cookie } = await givenBrowser();
    const headers = { cookie, origin };
    const answer = await app.request({ method: "POST", url: "/api/auth/sign-out", headers });
    expect(answer.statusCode).toBe(status);
  });
});
