import { describe, expect, it } from "vitest";
import { everythingStored } from "../testing/everything-stored.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenAccount, password, signIn } from "../testing/given-account.ts";
import { linkIn, readOutbox } from "../testing/outbox.ts";
import { publicBaseUrl, type TestApplication } from "../testing/test-application.ts";

const newPassword = "a new and better one";

function post(app: TestApplication, path: string, payload: object) {
  return app.request({ method: "POST", url: `/api/auth/${path}`, payload });
}

/** Asks for the mail and follows its link, to the page where the new password is typed in. */
async function followLink(
  app: TestApplication,
  email: string,
  asked: { readonly redirectTo?: string } = { redirectTo: "/new-password" },
): Promise<string> {
  await post(app, "request-password-reset", { email, ...asked });
  const [mail] = await readOutbox(app);
  if (!mail) throw new Error("There is no mail");
  const answer = await app.get(linkIn(mail).replace(publicBaseUrl, ""));
  const page = new URL(String(answer.headers.location), publicBaseUrl);
  expect(page.href).toMatch(`${publicBaseUrl}${asked.redirectTo ?? "/reset-password"}?token=`);
  return page.searchParams.get("token") ?? "";
}

describe("a forgotten password", () => {
  it("is replaced by way of a mail", async () => {
    const { app, user } = await givenAccount();
    const token = await followLink(app, user.email);
    expect(await readOutbox(app)).toMatchObject([
      {
        to: user.email,
        subject: "Choose a new password for Liaison",
        text: expect.stringContaining(`${publicBaseUrl}/api/auth/reset-password/`),
      },
    ]);
    expect((await post(app, "reset-password", { newPassword, token })).statusCode).toBe(200);
    expect((await signIn(app, user.email, newPassword)).statusCode).toBe(200);
    expect((await signIn(app, user.email, password)).statusCode).toBe(401);
  });

  it("is replaced on the web app's page where no other was named", async () => {
    const { app, user } = await givenAccount();
    const token = await followLink(app, user.email, {});
    expect((await post(app, "reset-password", { newPassword, token })).statusCode).toBe(200);
  });

  it("ends every session when it is replaced", async () => {
    const { app, user } = await givenAccount();
    expect((await app.get("/v1/me", user)).statusCode).toBe(200);
    const token = await followLink(app, user.email);
    expect((await app.get("/v1/me", user)).statusCode).toBe(200);
    await post(app, "reset-password", { newPassword, token });
    expectProblem(await app.get("/v1/me", user), "unauthenticated");
  });

  it("cannot be replaced by who reads the database", async () => {
    const { app, user } = await givenAccount();
    const token = await followLink(app, user.email);
    const stored = await everythingStored(app);
    expect(stored).toContain(user.email);
    expect(stored).not.toContain(token);
  });

  it("is replaced once by a mail", async () => {
    const { app, user } = await givenAccount();
    const token = await followLink(app, user.email);
    await post(app, "reset-password", { newPassword, token });
    const again = await post(app, "reset-password", { newPassword: "yet another one", token });
    expect(again.statusCode).toBe(400);
  });

  it("is not replaced by a made-up token or with a short one", async () => {
    const { app, user } = await givenAccount();
    const token = await followLink(app, user.email);
    const madeUp = await post(app, "reset-password", { newPassword, token: "made-up" });
    expect(madeUp.statusCode).toBe(400);
    const short = await post(app, "reset-password", { newPassword: "123456789", token });
    expect(short.statusCode).toBe(400);
    expect((await app.get("/v1/me", user)).statusCode).toBe(200);
  });

  it("does not tell whether anybody has the address", async () => {
    const { app, user } = await givenAccount();
    const known = await post(app, "request-password-reset", { email: user.email });
    const unknown = await post(app, "request-password-reset", { email: "nobody@acme.example" });
    expect(unknown.statusCode).toBe(200);
    expect(unknown.json()).toEqual(known.json());
    expect(await readOutbox(app)).toHaveLength(1);
  });

  it("leads nowhere else than Liaison", async () => {
    const { app, user } = await givenAccount();
    const redirectTo = "https://evil.example/";
    const answer = await post(app, "request-password-reset", { email: user.email, redirectTo });
    expect(answer.statusCode).toBe(403);
  });
});
