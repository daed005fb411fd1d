import { ReceivedInvitationPage } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { dayMs, givenInvitationTo } from "../testing/given-received-invitation.ts";
import { createTestApplication } from "../testing/test-application.ts";

const tomorrow = "2026-03-02T12:00:00.000Z";

/** A user who is invited, and two hosts. */
async function givenRecipient() {
  const app = await createTestApplication();
  const guest = await givenMember(app, "owner", "Fjord Components AB");
  const northwind = await givenMember(app, "owner", "Northwind Traders");
  const basalt = await givenMember(app, "owner", "Basalt Mining Oy");
  const get = (query = "", token = guest.token) =>
    app.get(`/v1/received-invitations?${query}`, { token });
  const list = async (query = "") => {
    const answer = await get(query);
    expect(answer.statusCode, answer.body).toBe(200);
    return ReceivedInvitationPage.parse(answer.json());
  };
  const { email } = guest.user;
  return { app, guest, northwind, basalt, email, get, list };
}

describe("the invitations to an address", () => {
  it("are those of all hosts, newest first, and nobody else's", async () => {
    const { app, northwind, basalt, email, list } = await givenRecipient();
    const first = await givenInvitationTo(app, northwind, { email });
    app.clock.advance(1000);
    const second = await givenInvitationTo(app, basalt, { email: email.toUpperCase() });
    await givenInvitationTo(app, basalt, { email: `x${email}` });
    const { data } = await list();
    expect(data).toMatchObject([
      { id: second.id, hostOrganization: { id: basalt.requester, name: "Basalt Mining Oy" } },
      { id: first.id, hostOrganization: { id: northwind.requester, name: "Northwind Traders" } },
    ]);
  });

  it("are filtered by how they stand at this moment", async () => {
    const { app, northwind, email, list } = await givenRecipient();
    const overdue = await givenInvitationTo(app, northwind, { email, expires_at: tomorrow });
    app.clock.advance(dayMs);
    const pending = await givenInvitationTo(app, northwind, { email });
    const declined = await givenInvitationTo(app, northwind, { email, status: "declined" });
    const idsOf = async (query: string) => (await list(query)).data.map(({ id }) => id).toSorted();
    expect(await idsOf("")).toEqual([pending.id]);
    expect(await idsOf("statuses[]=expired")).toEqual([overdue.id]);
    expect(await idsOf("statuses[]=expired&statuses[]=declined")).toEqual(
      [overdue.id, declined.id].toSorted(),
    );
  });

  it("are shown as expired, and have been written down as such, once they are", async () => {
    const { app, northwind, email, list } = await givenRecipient();
    const { id } = await givenInvitationTo(app, northwind, { email, expires_at: tomorrow });
    app.clock.advance(dayMs);
    expect((await list("statuses[]=expired")).data).toMatchObject([{ id, status: "expired" }]);
    const { status } = await app.store.db
      .selectFrom("supplier_invitations")
      .select("status")
      .executeTakeFirstOrThrow();
    expect(status).toBe("expired");
  });
});

describe("page after page", () => {
  it("each is there once, also those of one moment", async () => {
    const { app, northwind, email, list } = await givenRecipient();
    for (let n = 0; n < 7; n += 1) {
      if (n % 3 === 0) app.clock.advance(1000);
      await givenInvitationTo(app, northwind, { email });
    }
    const whole = (await list()).data.map(({ id }) => id);
    const walked: string[] = [];
    let next = "";
    for (let pages = 0; pages < 4; pages += 1) {
      const page = await list(`limit=2${next}`);
      walked.push(...page.data.map(({ id }) => id));
      next = `&cursor=${page.nextCursor}`;
      expect(page.nextCursor === null).toBe(pages === 3);
    }
    expect(new Set(whole).size).toBe(7);
    expect(walked).toEqual(whole);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "bm90IGpzb24"],
    ["another shape", Buffer.from('{"a":1}').toString("base64url")],
    ["no moment", Buffer.from(JSON.stringify(["soon", uuidv7()])).toString("base64url")],
  ])("goes on from no cursor that holds %s", async (_, cursor) => {
    const { get } = await givenRecipient();
    const problem = expectProblem(await get(`cursor=${cursor}`), "validation_failed");
    expect(problem.errors).toMatchObject([{ in: "query", path: "cursor" }]);
  });
});

describe("who may read them", () => {
  it("is the user whose address is confirmed", async () => {
    const { app, get } = await givenRecipient();
    await app.store.db.updateTable("users").set({ email_verified: 0 }).execute();
    expectProblem(await get(), "email_not_verified");
  });

  it("is an API token that may read connections", async () => {
    const { app, guest, get } = await givenRecipient();
    const reading = await givenApiToken(app, guest, { permissions: ["connections.read"] });
    const other = await givenApiToken(app, guest, { permissions: ["connections.manage"] });
    expect((await get("", reading)).statusCode).toBe(200);
    expectProblem(await get("", other), "permission_denied");
  });

  it("is nobody who has not signed in", async () => {
    const { app } = await givenRecipient();
    expectProblem(await app.get("/v1/received-invitations"), "unauthenticated");
  });
});
