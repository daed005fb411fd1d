import { randomBytes } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { givenMember } from "../testing/given.ts";
import { createApplicationNow, givenPassword, password, signIn } from "../testing/given-account.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { linkIn, readOutbox } from "../testing/outbox.ts";
import { takeTableAway } from "../testing/take-table-away.ts";
import {
  createTestApplication,
  publicBaseUrl,
  type TestApplication,
} from "../testing/test-application.ts";

/** What has been logged since the application came up. */
async function givenLog() {
  const app = await createApplicationNow();
  app.logLines.length = 0;
  return { app, lines: () => app.logLines.map((line) => JSON.parse(line)) };
}

describe("a request", () => {
  it("is one line with what was asked, how it went, how long it took, and its id", async () => {
    const { app, lines } = await givenLog();
    const answer = await app.get("/v1/me?search=secret");
    expect(lines()).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        pid: process.pid,
        hostname: expect.any(String),
        requestId: answer.headers["x-request-id"],
        method: "GET",
        url: "/v1/me",
        status: 401,
        ms: expect.any(Number),
        msg: "Answered",
      },
    ]);
  });

  it.each([
    ["GET", "/healthz", 200],
    ["GET", "/trpc/me.get?batch=1", 401],
    ["PUT", "/v1/partners", 405],
    ["GET", "/v1/%zz", 400],
    ["GET", "/v1/nothing", 404],
    ["GET", "/api/auth/get-session", 200],
  ] as const)("is one line wherever it goes: %s %s", async (method, url, status) => {
    const { app, lines } = await givenLog();
    await app.request({ method, url });
    const [path] = url.split("?");
    expect(lines()).toMatchObject([{ level: 30, method, url: path, status }]);
  });
});

describe("a request over a connection", () => {
  it.each(["/v1/me", "/healthz", "/v1/nothing"])("is one line: %s", async (path) => {
    const { app, lines } = await givenLog();
    const url = await app.http.listen({ port: 0, host: "127.0.0.1" });
    // A token that is made up is counted after the answer.
    const headers = { authorization: "Bearer liaison_made-up", connection: "close" };
    app.logLines.length = 0;
    const answer = await fetch(`${url}${path}`, { headers });
    await answer.text();
    await app.http.close();
    expect(lines()).toMatchObject([{ url: path, status: answer.status, msg: "Answered" }]);
  });

  it("whose caller leaves is one line that says so", async () => {
    const { app, lines } = await givenLog();
    const { token } = await givenMember(app);
    const url = await app.http.listen({ port: 0, host: "127.0.0.1" });
    app.logLines.length = 0;
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${token}` };
    await fetch(`${url}/trpc/events.live`, { headers, signal: leaving.signal });
    leaving.abort();
    await expect.poll(lines).toHaveLength(1);
    await app.http.close();
    expect(lines()).toMatchObject([{ url: "/trpc/events.live", msg: "The caller left" }]);
  });

  it("is no warning, however many wait for its end", async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => warnings.push(warning);
    process.on("warning", warn);
    onTestFinished(() => {
      process.off("warning", warn);
    });
    const app = await createTestApplication({}, { webApp: true });
    const url = await app.http.listen({ port: 0, host: "127.0.0.1" });
    const page = await fetch(`${url}/partners`, { headers: { accept: "text/html" } });
    expect(await page.text()).toContain("<title>Liaison</title>");
    await (await fetch(`${url}/assets/app-1a2b3c.js`)).text();
    await app.http.close();
    expect(warnings).toEqual([]);
  });
});

describe("a secret", () => {
  it("is in no line, whichever way it comes in or goes out", async () => {
    const { app } = await givenLog();
    const { user, ...member } = await givenMember(app);
    await givenPassword(app, user);
    const apiToken = await givenApiToken(app, { ...member, user });
    const made = await app.request(
      {
        method: "POST",
        url: "/v1/api-tokens",
        payload: { name: "Export", permissions: ["partners.read"] },
      },
      { ...member, token: user.token },
    );
    const signedIn = await signIn(app, user.email);
    const cookie = String(signedIn.headers["set-cookie"]).split(";")[0] ?? "";
    const reset = await replacePassword(app, user.email);
    await signIn(app, user.email, "a wrong password");
    await app.request({ url: "/v1/me", headers: { cookie } });
    await app.get(`/v1/me?token=${apiToken}`, { token: apiToken });
    await app.get(`/v1/nothing?token=${apiToken}`, { token: apiToken });
    await app.get("/v1/partners/%zz", { token: apiToken });
    await app.get(`/v1/partners/${apiToken}`, { token: apiToken });
    await app.get(`/${apiToken}/%zz`);
    await takeTableAway(app.store, "partners");
    const query = "partner_types=supplier&limit=1&offset=0";
    await app.get(`/v1/partners?${query}`, { ...member, token: apiToken });

    const log = app.logLines.join("");
    expect(log).toContain("A request failed");
    const secrets = {
      apiToken,
      newApiToken: made.json().token,
      sessionToken: signedIn.json().token,
      cookie: cookie.split("=")[1],
      password,
      ...reset,
    };
    for (const [name, secret] of Object.entries(secrets)) {
      expect(secret, name).toMatch(/.{8,}/);
      expect(log, name).not.toContain(secret);
    }
  });

  it("of an invitation's link is in no line, whatever becomes of the request", async () => {
    const { app } = await givenLog();
    const { token: session, ...member } = await givenMember(app);
    const token = randomBytes(32).toString("base64url");
    const bodies = [{ token }, { token, more: token }, { token: [token] }, `{"token":"${token}"`];
    const sendAll = async () => {
      for (const verb of ["preview", "accept", "decline", "request-new-link"]) {
        for (const payload of bodies) {
          const url = `/v1/received-invitations/${verb}`;
          const headers = { "content-type": "application/json" };
          await app.request({ method: "POST", url, headers, payload });
          await app.request(
            { method: "POST", url, headers, payload },
            { ...member, token: session },
          );
          const procedure = verb.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
          const overTrpc = `/trpc/receivedInvitations.${procedure}`;
          await app.request({ method: "POST", url: overTrpc, headers, payload });
        }
      }
    };
    await sendAll();
    const misplaced = `/v1/received-invitations/preview/${token}`;
    await app.request({ method: "POST", url: misplaced });
    await takeTableAway(app.store, "invitation_tokens");
    await sendAll();
    const log = app.logLines.join("");
    expect(log).toContain("A request failed");
    expect(log).toContain("A procedure failed");
    expect(log).not.toContain(token);
  });

  it("of a mail's link is in no line", async () => {
    const { app, lines } = await givenLog();
    const { user } = await givenMember(app);
    const payload = { email: user.email, redirectTo: "/new-password" };
    await app.request({ method: "POST", url: "/api/auth/request-password-reset", payload });
    const [mail] = await readOutbox(app);
    const link = mail ? linkIn(mail) : "";
    await app.get(link.replace(publicBaseUrl, ""));
    expect(lines().at(-1)).toMatchObject({ url: "/api/auth/reset-password/[redacted]" });
  });
});

async function replacePassword(app: TestApplication, email: string) {
  const post = (path: string, payload: object) =>
    app.request({ method: "POST", url: `/api/auth/${path}`, payload });
  await post("request-password-reset", { email, redirectTo: "/new-password" });
  const [mail] = await readOutbox(app);
  const answer = await app.get((mail ? linkIn(mail) : "").replace(publicBaseUrl, ""));
  const resetToken = String(answer.headers.location).split("token=")[1] ?? "";
  const newPassword = "a new and better one";
  await post("reset-password", { newPassword, token: resetToken });
  return { resetToken, newPassword };
}
