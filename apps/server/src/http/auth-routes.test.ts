import { expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenUser } from "../testing/given.ts";
import { givenAccount, givenPassword, password, signIn } from "../testing/given-account.ts";
import { sendBytes } from "../testing/raw-http.ts";
import { createTestApplication, type TestApplication } from "../testing/test-application.ts";

const failuresAllowed = 10;
const failuresOfAccountAllowed = 50;

/** What a server answers to a POST whose target nothing has tidied up on the way. */
async function postRaw(app: TestApplication, target: string, payload: object): Promise<string> {
  const { port } = new URL(await app.http.listen({ port: 0, host: "127.0.0.1" }));
  const body = JSON.stringify(payload);
  return sendBytes(
    Number(port),
    [
      `POST ${target} HTTP/1.1`,
      "Host: liaison.example",
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}

const detours = [
  "/api/auth/./",
  "/api/auth/x/../",
  "/api/auth/%2e/",
  "/api/auth/x/%2E%2e/",
  "/api/auth\\",
  "/api/auth/x\\..\\",
  "http://x/api/auth/",
  "http://x/api/auth/./",
];

it("stops guessing a password after ten failures, for the one account", async () => {
  const { app, user } = await givenAccount();
  const many = Array(failuresAllowed + 2).fill("wrong password");
  const guesses = await Promise.all(many.map((guess) => signIn(app, user.email, guess)));
  expect(guesses.map(({ statusCode }) => statusCode).toSorted()).toEqual([
    ...Array(failuresAllowed).fill(401),
    429,
    429,
  ]);

  const refused = await signIn(app, user.email);
  expectProblem(refused, "rate_limited");
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expectProblem(await signIn(app, ` ${user.email.toUpperCase()}`), "rate_limited");

  const other = await givenUser(app);
  await givenPassword(app, other);
  expect((await signIn(app, other.email)).statusCode).toBe(200);
});

it("lets whoever knows the password sign in, which buys others no more guesses", async () => {
  const { app, user } = await givenAccount();
  for (let failed = 1; failed < failuresAllowed; failed += 1) {
    expect((await signIn(app, user.email, "wrong password")).statusCode).toBe(401);
  }
  expect((await signIn(app, user.email)).statusCode).toBe(200);
  expect((await signIn(app, user.email)).statusCode).toBe(200);
  expect((await signIn(app, user.email, "wrong password")).statusCode).toBe(401);
  expectProblem(await signIn(app, user.email), "rate_limited");
});

it("lets whoever knows the password sign in many times at once", async () => {
  const { app, user } = await givenAccount();
  const many = Array.from({ length: failuresAllowed + 2 }, () => signIn(app, user.email));
  const answers = await Promise.all(many);
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
});

it.each(["request-password-reset", "send-verification-email"])(
  "lets one address ask for no more than twenty mails a minute by %s",
  async (path) => {
    const app = await createTestApplication();
    const url = `/api/auth/${path}`;
    const payload = { email: "nobody@acme.example" };
    const ask = () => app.request({ method: "POST", url, payload });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200));
    expectProblem(await ask(), "rate_limited");
  },
);

it.each(detours)("counts a guess by way of %s as any other", async (detour) => {
  const { app, user } = await givenAccount();
  const guess = { email: user.email, password: "wrong password" };
  const many = Array(failuresAllowed).fill("wrong password");
  await Promise.all(many.map((password) => signIn(app, user.email, password)));
  expect(await postRaw(app, `${detour}sign-in/email`, guess)).toMatch(/^HTTP\/1.1 (429|404) /);
});

it.each(detours)("counts a mail by way of %s as any other", async (detour) => {
  const app = await createTestApplication();
  const payload = { email: "nobody@acme.example" };
  const url = "/api/auth/request-password-reset";
  const ask = () => app.request({ method: "POST", url, payload });
  await Promise.all(Array.from({ length: 20 }, ask));
  const answer = await postRaw(app, `${detour}request-password-reset`, payload);
  expect(answer).toMatch(/^HTTP\/1.1 (429|404) /);
});

it("still signs in whoever takes a detour", async () => {
  const { app, user } = await givenAccount();
  const answer = await postRaw(app, "http://x/api/auth/./sign-in/email", {
    email: user.email,
    password,
  });
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
});

it("stops guessing one account's password from everywhere", async () => {
  const { app, user } = await givenAccount();
  const signInFrom = (address: number) =>
    app.request({
      method: "POST",
      url: "/api/auth/sign-in/email",
      payload: { email: user.email, password: "wrong password" },
      remoteAddress: `192.0.2.${address}`,
    });
  const addresses = Array.from({ length: failuresOfAccountAllowed }, (_, index) => index);
  const guesses = await Promise.all(addresses.map(signInFrom));
  expect(new Set(guesses.map(({ statusCode }) => statusCode))).toEqual(new Set([401]));
  expectProblem(await signInFrom(failuresOfAccountAllowed), "rate_limited");
}, 60_000);

it.each([
  "nothing",
  "sign-in%2Femail",
  "sign-%69n/email",
  "sign-in/email/",
  "sign-in/social",
  "/sign-in/email",
  "verify-password",
  "change-email",
  "delete-user",
  "list-sessions",
  "update-session",
  "organization/delete",
  "organization/invite-member",
  "organization/accept-invitation",
  "organization/get-full-organization",
  "organization/create-team",
  "organization/create-role",
])("has nothing at %s", async (path) => {
  const { app, user } = await givenAccount();
  const url = `/api/auth/${path}`;
  for (const method of ["GET", "POST"] as const) {
    expectProblem(await app.request({ method, url, payload: {} }, user), "not_found");
  }
});

it("lets nothing of signing in be cached", async () => {
  const { app, user } = await givenAccount();
  expect((await signIn(app, user.email)).headers["cache-control"]).toBe("no-store");
});

it("signs in a program, which sends no origin", async () => {
  const { app, user } = await givenAccount();
  const url = await app.http.listen({ port: 0, host: "127.0.0.1" });
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: user.email, password }),
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ token: expect.any(String) });
});

it.each([
  ["from another site", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" }],
  ["from another origin", { origin: "https://evil.example" }],
])("does not sign in a browser %s", async (_, headers) => {
  const { app, user } = await givenAccount();
  const answer = await app.request({
    method: "POST",
    url: "/api/auth/sign-in/email",
    headers,
    payload: { email: user.email, password },
  });
  expect(answer.statusCode).toBe(403);
});
