import { expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenUser } from "../testing/given.ts";
import { givenAccount, givenPassword, signIn } from "../testing/given-account.ts";
import { createTestApplication } from "../testing/test-application.ts";

const failuresAllowed = 10;

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

it("lets nothing of signing in be cached", async () => {
  const { app, user } = await givenAccount();
  expect((await signIn(app, user.email)).headers["cache-control"]).toBe("no-store");
});
