import { describe, expect, it } from "vitest";
import { openEventStream } from "../testing/event-stream.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { createApplicationNow, givenAccount, password, signIn } from "../testing/given-account.ts";
import { connectTo, givenPostgres, isOnPostgres } from "../testing/given-postgres.ts";
import { listening } from "../testing/listening.ts";
import { historyOf } from "../testing/stored-events.ts";
import {
  createTestApplication,
  type Requester,
  type TestApplication,
} from "../testing/test-application.ts";

const endListeners = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = 'liaison listener'`;

function createPartner(app: TestApplication, as: Requester) {
  const payload = { company_name: "Acme", partner_type: "customer", email: "sales@acme.example" };
  return app.request({ method: "POST", url: "/v1/partners", payload }, as);
}

describe.runIf(isOnPostgres)("two servers on one database", () => {
  it("tell each other's changes once and in order, also when nobody has listened meanwhile", async () => {
    const database = await givenPostgres();
    const config = { database, listenUrl: database.url };
    const [one, other] = [await createTestApplication(config), await createTestApplication(config)];
    const member = await givenMember(one);
    const client = await connectTo(database.url);
    const { messages } = await openEventStream(`${await listening(other.http)}/trpc/events.live`, {
      authorization: `Bearer ${member.token}`,
    });
    expect((await messages.next()).value).toMatchObject({ event: "connected" });

    const making = (async () => {
      for (let round = 0; round < 10; round += 1) {
        await Promise.all([createPartner(one, member), createPartner(one, member)]);
        if (round % 4 === 1) await client.query(endListeners);
        await createPartner(other, member);
      }
    })();
    const told: string[] = [];
    while (told.length < 30) {
      const { value } = await messages.next();
      if (value?.event === "message") told.push(JSON.parse(value.data).id);
    }
    await making;
    expect(told).toEqual((await historyOf(one, member.requester)).map(({ id }) => id));
  });

  it("count the guesses at a password together", async () => {
    const database = await givenPostgres();
    const { app: one, user } = await givenAccount({ database });
    const other = await createApplicationNow({ database });
    const guess = (app: TestApplication) => signIn(app, user.email, "wrong password");
    const guesses = await Promise.all([one, other].flatMap((app) => Array(6).fill(app)).map(guess));
    expect(guesses.map(({ statusCode }) => statusCode).toSorted()).toEqual([
      ...Array(10).fill(401),
      429,
      429,
    ]);
    for (const app of [one, other]) {
      const refused = await signIn(app, user.email, password);
      expectProblem(refused, "rate_limited");
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    }
  });

  it("leave whoever knows the password all guesses", async () => {
    const database = await givenPostgres();
    const { app: one, user } = await givenAccount({ database });
    const other = await createApplicationNow({ database });
    for (let time = 0; time < 6; time += 1) {
      for (const app of [one, other]) {
        expect((await signIn(app, user.email)).statusCode).toBe(200);
      }
    }
    expect((await signIn(one, user.email, "wrong password")).statusCode).toBe(401);
  });
});
