import type { LightMyRequestResponse } from "fastify";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { signIn } from "../testing/given-account.ts";
import { givenBreakablePostgres } from "../testing/given-breakable-postgres.ts";
import { isOnPostgres } from "../testing/given-postgres.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { trpcQuery } from "../testing/trpc-request.ts";

const listPartners = "/v1/partners?partner_types=customer&limit=10&offset=0";
const acme = { company_name: "Acme", partner_type: "customer", email: "sales@acme.example" };

async function givenOutage() {
  const { database, goDown, comeUp } = await givenBreakablePostgres();
  const app = await createTestApplication({ database });
  const member = await givenMember(app);
  const create = () => app.request({ method: "POST", url: "/v1/partners", payload: acme }, member);
  expect((await app.get(listPartners, member)).statusCode).toBe(200);
  await goDown();
  return { app, member, create, comeUp };
}

function expectUnavailable(answer: LightMyRequestResponse): void {
  const { detail } = expectProblem(answer, "unavailable");
  expect(detail).toBe("Unavailable");
  expect(answer.headers["retry-after"]).toBe("1");
}

describe.runIf(isOnPostgres)("while the database server is away", () => {
  it("whoever asks is told to come again, and the log says why", async () => {
    const { app, member, create } = await givenOutage();
    expectUnavailable(await app.get(listPartners, member));
    expectUnavailable(await create());
    expectUnavailable(await signIn(app, "ada@acme.example"));
    expect(app.logLines.join("")).toContain("ECONNREFUSED");
  });

  it("whoever asks is told so over tRPC as well", async () => {
    const { app, member } = await givenOutage();
    const answer = await trpcQuery(app, "me.get", undefined, member);
    expect(answer.statusCode).toBe(503);
    expect(answer.headers["retry-after"]).toBe("1");
    const { message, data } = answer.json().error;
    expect(message).toBe("Unavailable");
    expect(data).toMatchObject({ reason: "unavailable" });
  });

  it("nobody can follow events, and those who would are told why", async () => {
    const { app, member } = await givenOutage();
    const url = "/trpc/events.live?input={}";
    const headers = { accept: "text/event-stream" };
    const answer = await app.request({ method: "GET", url, headers }, member);
    expect(answer.body).toContain('"reason":"unavailable"');
  });

  it("the server is not ready, and does without help once it is back", async () => {
    const { app, member, create, comeUp } = await givenOutage();
    expect((await app.get("/readyz")).statusCode).toBe(503);
    expect((await app.get("/healthz")).statusCode).toBe(200);
    await comeUp();
    expect((await app.get("/readyz")).statusCode).toBe(200);
    expect((await create()).statusCode).toBe(201);
    expect((await app.get(listPartners, member)).json().total_items).toBe(1);
  });
});
