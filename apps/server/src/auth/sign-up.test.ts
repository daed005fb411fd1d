import { describe, expect, it } from "vitest";
import { createApplicationNow, password, signIn } from "../testing/given-account.ts";
import { isOnPostgres } from "../testing/given-postgres.ts";
import { linkIn, readOutbox } from "../testing/outbox.ts";
import { givenSilentSmtpServer } from "../testing/smtp-server.ts";
import {
  createTestApplication,
  publicBaseUrl,
  type TestApplication,
} from "../testing/test-application.ts";

function signUp(app: TestApplication, fields: object = {}) {
  const payload = { email: "ada@acme.example", password, name: "Ada Lind", ...fields };
  return app.request({ method: "POST", url: "/api/auth/sign-up/email", payload });
}

describe("a new user", () => {
  it("is signed in, and not yet known to own the address", async () => {
    const app = await createApplicationNow();
    const { token } = (await signUp(app, { email: "Ada@Acme.example" })).json();
    expect((await app.get("/v1/me", { token })).json()).toEqual({
      user: {
        id: expect.any(String),
        email: "ada@acme.example",
        emailVerified: false,
        firstName: "Ada",
        lastName: "Lind",
      },
      organizations: [],
    });
  });

  it("has a password that is kept in no form that is quick to guess from", async () => {
    const app = await createTestApplication(
      {},
      { now: new Date().toISOString(), hasQuickPasswords: false },
    );
    await signUp(app);
    const kept = await app.store.db.selectFrom("accounts").select("password").executeTakeFirst();
    // A salt, and what scrypt makes of it and the password.
    expect(kept?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
    expect((await signIn(app, "ada@acme.example")).statusCode).toBe(200);
    expect((await signIn(app, "ada@acme.example", "wrong horse battery")).statusCode).toBe(401);
  });

  it.each([
    ["in two", { name: "Ada Lind" }, "Ada", "Lind"],
    ["in many words", { name: " Tomás  Herrera Vidal " }, "Tomás", "Herrera Vidal"],
    ["in one word", { name: "Prince" }, "Prince", ""],
    ["as given", { firstName: "Ada Maria", lastName: " af Lind " }, "Ada Maria", "af Lind"],
  ])("has a first and a last name: %s", async (_, fields, firstName, lastName) => {
    const app = await createApplicationNow();
    const { token } = (await signUp(app, fields)).json();
    expect((await app.get("/v1/me", { token })).json().user).toMatchObject({ firstName, lastName });
  });

  it.each([
    ["without a name", { name: "  " }, 400],
    ["without a first name", { firstName: "" }, 400],
    ["with nothing as a name", { firstName: null }, 400],
    ["with a long name", { firstName: "a".repeat(101) }, 400],
    ["with a long full name", { name: "a".repeat(101) }, 400],
    ["with a name of many lines", { name: "Ada\nLind" }, 400],
    ["with a picture", { image: "https://acme.example/ada.png" }, 400],
    ["with a short password", { password: "123456789" }, 400],
    ["with something else than an address", { email: "ada" }, 400],
  ])("is refused %s", async (_, fields, status) => {
    const app = await createApplicationNow();
    expect((await signUp(app, fields)).statusCode).toBe(status);
    expect(await app.store.db.selectFrom("users").select("id").execute()).toEqual([]);
  });

  it("cannot take an address that somebody has, in whatever case", async () => {
    const app = await createApplicationNow();
    await signUp(app);
    expect((await signUp(app, { email: "ADA@acme.example" })).statusCode).toBe(422);
    expect((await signIn(app, "ADA@ACME.EXAMPLE")).statusCode).toBe(200);
  });

  it("cannot declare the address confirmed", async () => {
    const app = await createApplicationNow();
    const { token } = (await signUp(app, { emailVerified: true })).json();
    const user = { emailVerified: true };
    await app.request({ method: "POST", url: "/api/auth/update-user", payload: user }, { token });
    expect((await app.get("/v1/me", { token })).json().user.emailVerified).toBe(false);
  });
});

describe("the mail to a new user", () => {
  it("has a link that confirms the address", async () => {
    const app = await createApplicationNow();
    const { token } = (await signUp(app, { name: "Åsa Öberg" })).json();
    const [mail, ...others] = await readOutbox(app);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: "ada@acme.example",
      subject: "Confirm your e-mail address for Liaison",
      text: expect.stringMatching(/^Hello,\n/),
    });
    const link = mail ? linkIn(mail) : "";
    expect(link).toMatch(`${publicBaseUrl}/api/auth/verify-email?token=`);

    const answer = await app.get(link.replace(publicBaseUrl, ""));
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe("/");
    expect((await app.get("/v1/me", { token })).json().user.emailVerified).toBe(true);
  });

  it("says nothing that who signs up has thought of", async () => {
    const app = await createApplicationNow();
    await signUp(app, { name: "Your account is locked. Open https://evil.example" });
    const [mail] = await readOutbox(app);
    expect(mail?.text).toContain(`${publicBaseUrl}/api/auth/verify-email`);
    expect(mail?.text).not.toMatch(/evil|locked/);
  });

  it("leads nowhere else than Liaison", async () => {
    const app = await createApplicationNow();
    const answer = await signUp(app, { callbackURL: "https://evil.example/" });
    expect(answer.statusCode).toBe(403);
    expect(await app.store.db.selectFrom("users").select("id").execute()).toEqual([]);
  });

  it("does not have to arrive for the user to be there", async () => {
    const app = await createApplicationNow({ smtpUrl: "smtp://127.0.0.1:1" });
    expect((await signUp(app)).statusCode).toBe(200);
    await app.mailer.settled();
    expect(app.logLines.join()).toContain("A mail could not be sent");
    expect((await signIn(app, "ada@acme.example")).statusCode).toBe(200);
  });
});

describe("a user's name", () => {
  async function givenAda() {
    const app = await createApplicationNow();
    const { token } = (await signUp(app)).json();
    const rename = (payload: object) =>
      app.request({ method: "POST", url: "/api/auth/update-user", payload }, { token });
    const stored = () =>
      app.store.db
        .selectFrom("users")
        .select(["name", "first_name", "last_name"])
        .executeTakeFirstOrThrow();
    return { rename, stored };
  }

  it.each([
    [{ name: "Grace Brewster Hopper" }, "Grace", "Brewster Hopper"],
    [{ firstName: " Augusta " }, "Augusta", "Lind"],
    [{ lastName: "King" }, "Ada", "King"],
    [{ firstName: "Augusta", lastName: "King" }, "Augusta", "King"],
    [{ lastName: "" }, "Ada", ""],
  ])("is changed as a whole by %o", async (change, first_name, last_name) => {
    const { rename, stored } = await givenAda();
    const answer = await rename(change);
    expect(answer.statusCode, answer.body).toBe(200);
    const name = `${first_name} ${last_name}`.trim();
    expect(await stored()).toEqual({ name, first_name, last_name });
  });

  it.each([
    [{ firstName: null }, "firstName: "],
    [{ firstName: " " }, "firstName: Must have at least 1 character"],
    [{ lastName: null }, "lastName: "],
    [{ name: "" }, "name: Must have at least 1 character"],
    [{ name: 7 }, "name: "],
    [{ firstName: "a".repeat(101) }, "firstName: Must have at most 100 characters"],
    [{ lastName: "Li\u0007nd" }, "lastName: Must not contain control characters"],
    [{ image: "https://acme.example/ada.png" }, "image: Pictures are not kept"],
  ])("is not changed by %o", async (change, message) => {
    const { rename, stored } = await givenAda();
    const answer = await rename(change);
    expect(answer.statusCode, answer.body).toBe(400);
    expect(answer.json().message).toContain(message);
    expect(await stored()).toMatchObject({ name: "Ada Lind" });
  });
});

describe("a mail server that says nothing", () => {
  it.skipIf(isOnPostgres)(
    "keeps neither people waiting nor the server from stopping",
    { timeout: 20_000 },
    async () => {
      const { url } = await givenSilentSmtpServer();
      const app = await createApplicationNow({ smtpUrl: url });
      const isWaiting = () => !app.logLines.join().includes("A mail could not be sent");
      expect((await signUp(app)).statusCode).toBe(200);
      for (const email of ["ada@acme.example", "nobody@acme.example"]) {
        const path = "/api/auth/request-password-reset";
        const answer = await app.request({ method: "POST", url: path, payload: { email } });
        expect(answer.statusCode).toBe(200);
      }
      expect(isWaiting()).toBe(true);
      await app.close();
      expect(app.logLines.join()).toContain("Mails were given up");
    },
  );
});
