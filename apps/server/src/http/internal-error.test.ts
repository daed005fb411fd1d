import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { takeTableAway } from "../testing/take-table-away.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { trpcQuery } from "../testing/trpc-request.ts";

const listInput = { partner_types: ["supplier"], limit: 1, offset: 0 };
const listPartners = "/v1/partners?partner_types=supplier&limit=1&offset=0";

/** What the engines say of a table that is not there. */
const noPartners = expect.stringMatching(
  /^(no such table: partners|relation "partners" does not exist)$/,
);

/** An application whose partners are gone from under it. */
async function givenBrokenApplication() {
  const app = await createTestApplication();
  const member = await givenMember(app);
  await takeTableAway(app.store, "partners");
  app.logLines.length = 0;
  const errorsLogged = () =>
    app.logLines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
  return { app, member, errorsLogged };
}

describe("an unexpected failure", () => {
  it("is told over REST without anything of its inside, and logged with it", async () => {
    const { app, member, errorsLogged } = await givenBrokenApplication();
    const answer = await app.get(listPartners, member);
    const problem = expectProblem(answer, "internal_error");
    expect(problem.detail).toBe("Internal error");
    expectNothingOfTheInside(answer.body);
    expect(errorsLogged()).toMatchObject([
      {
        requestId: problem.requestId,
        err: { message: noPartners, stack: expect.stringContaining(".ts:") },
      },
    ]);
  });

  it("is told over tRPC without anything of its inside, and logged with it", async () => {
    const { app, member, errorsLogged } = await givenBrokenApplication();
    const answer = await trpcQuery(app, "partners.list", listInput, member);
    expect(answer.statusCode).toBe(500);
    const { message, data } = answer.json().error;
    expect(message).toBe("Internal error");
    const requestId = answer.headers["x-request-id"];
    expect(data).toMatchObject({ reason: "internal_error", requestId });
    expectNothingOfTheInside(answer.body);
    expect(errorsLogged()).toMatchObject([{ requestId, err: { message: noPartners } }]);
  });

  it("of signing in is told without anything of its inside, and logged with it", async () => {
    const { app, errorsLogged } = await givenBrokenApplication();
    await takeTableAway(app.store, "users");
    const answer = await app.request({
      method: "POST",
      url: "/api/auth/sign-in/email",
      payload: { email: "ada@acme.example", password: "correct horse" },
    });
    expectProblem(answer, "internal_error");
    expectNothingOfTheInside(answer.body);
    expect(errorsLogged()).toMatchObject([{ err: { message: expect.stringContaining("users") } }]);
  });

  it("of one call leaves the others of its batch alone", async () => {
    const { app, member } = await givenBrokenApplication();
    const input = encodeURIComponent(JSON.stringify({ 0: listInput }));
    const answer = await app.get(`/trpc/partners.list,me.get?batch=1&input=${input}`, member);
    expect(answer.json()).toMatchObject([
      { error: { data: { reason: "internal_error" } } },
      { result: { data: { user: { id: member.user.id } } } },
    ]);
  });

  it("is not what a caller's own mistake is logged as", async () => {
    const { app, errorsLogged } = await givenBrokenApplication();
    await app.get(listPartners);
    await app.get("/trpc/partners.list");
    await app.get("/v1/nothing");
    expect(errorsLogged()).toEqual([]);
  });
});

function expectNothingOfTheInside(body: string): void {
  expect(body).not.toMatch(/table|select|sqlite|stack|node_modules|\.[jt]s\b/i);
}
