import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { trpcMutation } from "../testing/trpc-request.ts";

const supplier = (email: string) => ({ businessName: "Hafslund AS", email, country: "NOR" });
const dayInSeconds = 24 * 60 * 60;

/** An organization that has sent the only invitation it may send a day, an hour ago. */
async function givenSpentLimit() {
  const app = await createTestApplication({ invitationsPerDay: 1 });
  const member = await givenMember(app);
  const invite = (email: string) =>
    app.request(
      { method: "POST", url: "/v1/suppliers/invitations", payload: supplier(email) },
      member,
    );
  expect((await invite("one@hafslund.example")).statusCode).toBe(201);
  app.clock.advance(60 * 60 * 1000);
  return { app, member, invite };
}

describe("a limit that frees up with time says when", () => {
  it("over REST", async () => {
    const { invite } = await givenSpentLimit();
    const answer = await invite("two@hafslund.example");
    expectProblem(answer, "invitation_limit_reached");
    expect(answer.headers["retry-after"]).toBe(String(dayInSeconds - 60 * 60));
  });

  it("over tRPC", async () => {
    const { app, member } = await givenSpentLimit();
    const input = supplier("two@hafslund.example");
    const answer = await trpcMutation(app, "supplierInvitations.create", input, member);
    expect(answer.statusCode).toBe(429);
    expect(answer.json().error.data).toMatchObject({ reason: "invitation_limit_reached" });
    expect(answer.headers["retry-after"]).toBe(String(dayInSeconds - 60 * 60));
  });
});

it("what fails for another reason does not", async () => {
  const app = await createTestApplication();
  expect((await app.get("/v1/me")).headers).not.toHaveProperty("retry-after");
  expect((await app.get("/trpc/me.get")).headers).not.toHaveProperty("retry-after");
});
