import { describe, expect, it } from "vitest";
import { later } from "../testing/adjustable-clock.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenInvitation, givenMember, givenPartner } from "../testing/given.ts";
import { givenConnection } from "../testing/given-connection.ts";
import { createTestApplication } from "../testing/test-application.ts";

const dayMs = 24 * 60 * 60 * 1000;

async function givenBuyer() {
  const app = await createTestApplication();
  const member = await givenMember(app, "buyer");
  const update = (id: string, payload: object) =>
    app.request({ method: "PATCH", url: `/v1/partners/${id}`, payload }, member);
  const historyOf = (id: string) =>
    app.store.db
      .selectFrom("events")
      .select("type")
      .where("subject_id", "=", id)
      .orderBy("id")
      .execute();
  return { app, member, update, historyOf };
}

async function givenInvited() {
  const given = await givenBuyer();
  const { app, member } = given;
  const { id } = await givenPartner(app, member.requester, { invitation_status: "invited" });
  const invitation = await givenInvitation(app, member, {
    partner_id: id,
    expires_at: later(app.clock, dayMs),
  });
  return { ...given, id, invitation };
}

describe("an invited supplier", () => {
  it("does not become a customer", async () => {
    const { id, invitation, update } = await givenInvited();
    const problem = expectProblem(
      await update(id, { version: 1, partner_type: "customer" }),
      "invitation_already_pending",
    );
    expect(problem.conflict).toEqual({ invitationId: invitation.id });
    expect(problem.detail).toBe("Hafslund Bearings AS has a pending invitation: revoke it first");
  });

  it("can be changed otherwise, its own type given again included", async () => {
    const { id, update } = await givenInvited();
    const answer = await update(id, {
      version: 1,
      partner_type: "supplier",
      email: "new@a.example",
    });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({ email: "new@a.example", invitation_status: "invited" });
  });

  it("whose invitation has run out can become a customer", async () => {
    const { app, member, id, update, historyOf } = await givenInvited();
    app.clock.advance(dayMs);
    const { version } = (await app.get(`/v1/partners/${id}`, member)).json();
    const answer = await update(id, { version, partner_type: "customer" });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({ partner_type: "customer", invitation_status: null });
    expect(await historyOf(id)).toEqual([{ type: "partner.updated" }, { type: "partner.updated" }]);
  });
});

it("an invitation that runs out changes its partner: who has seen it before is told so", async () => {
  const { app, id, update } = await givenInvited();
  app.clock.advance(dayMs);
  const payment = { payment_terms: "Net 45" };
  const problem = expectProblem(await update(id, { version: 1, ...payment }), "version_conflict");
  expect(problem.conflict?.partner).toMatchObject({ version: 2, invitation_status: null });
  const answer = await update(id, { version: 2, ...payment });
  expect(answer.json()).toMatchObject({ version: 3, payment_terms: "Net 45" });
});

describe("a partner that stands for a connected organization", () => {
  async function givenConnected(status: "connected" | "disconnected") {
    const given = await givenBuyer();
    const { app, member } = given;
    const guest = await givenMember(app);
    await givenConnection(app, member, guest.requester, { status });
    const { id } = await givenPartner(app, member.requester, {
      guest_organization_id: guest.requester,
      invitation_status: "accepted",
    });
    return { ...given, id };
  }

  it("keeps its type, and is told by which connection", async () => {
    const { app, id, update } = await givenConnected("connected");
    const problem = expectProblem(
      await update(id, { version: 1, partner_type: "customer" }),
      "already_connected",
    );
    const connection = await app.store.db.selectFrom("connections").select("id").executeTakeFirst();
    expect(problem.conflict).toEqual({ connectionId: connection?.id });
    expect(problem.detail).toBe("Hafslund Bearings AS is connected: disconnect it first");
  });

  it("can be changed otherwise", async () => {
    const { id, update } = await givenConnected("connected");
    expect((await update(id, { version: 1, payment_terms: "Net 45" })).statusCode).toBe(200);
  });

  it("can change its type when the connection has ended", async () => {
    const { id, update } = await givenConnected("disconnected");
    expect((await update(id, { version: 1, partner_type: "customer" })).statusCode).toBe(200);
  });
});
