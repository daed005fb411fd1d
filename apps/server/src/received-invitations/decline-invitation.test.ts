import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { everythingStored } from "../testing/everything-stored.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenMembership, givenUser } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { dayMs, givenReceivedInvitation } from "../testing/given-received-invitation.ts";
import { givenWaitingMail } from "../testing/given-waiting-mail.ts";
import { historyOf } from "../testing/stored-events.ts";

describe("declining", () => {
  it("ends the invitation for whoever holds the link, signed in or not", async () => {
    const { app, host, invitation, token, send } = await givenReceivedInvitation();
    const answer = await send("decline", { token });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({ id: invitation.id, status: "declined" });
    const partner = await app.get(`/v1/partners/${invitation.partner_id}`, host);
    expect(partner.json()).toMatchObject({ invitation_status: null, guest_organization_id: null });
    expect(await historyOf(app, host.requester)).toMatchObject([
      {
        type: "supplier_invitation.declined",
        subject: { type: "supplier_invitation", id: invitation.id },
        actor: null,
        requesterOrganizationId: host.requester,
      },
      { type: "partner.updated", subject: { id: invitation.partner_id }, actor: null },
    ]);
  });

  it("tells in the history who has signed in to do it", async () => {
    const { app, host, guest, token, send } = await givenReceivedInvitation();
    await send("decline", { token }, { token: guest.token });
    const [declined] = await historyOf(app, host.requester);
    expect(declined?.actor).toEqual({ userId: guest.user.id, name: "Ada Lind" });
  });

  it("tells the inviting user, and keeps mails with the link that are still to be sent", async () => {
    const { app, host, invitation, token, send, recipientsOf } = await givenReceivedInvitation();
    const stateOfMail = await givenWaitingMail(app, invitation);
    await send("decline", { token });
    expect(await recipientsOf("invitation_declined")).toEqual([
      { recipient: host.user.email, data: "{}" },
    ]);
    expect(await stateOfMail()).toBe("cancelled");
  });

  it("again with the same key gets the same answer", async () => {
    const { app, host, token } = await givenReceivedInvitation();
    const url = "/v1/received-invitations/decline";
    const headers = { "idempotency-key": "no-thanks" };
    const decline = () => app.request({ method: "POST", url, payload: { token }, headers });
    const first = await decline();
    const second = await decline();
    expect([second.statusCode, second.json()]).toEqual([200, first.json()]);
    expect(await historyOf(app, host.requester)).toHaveLength(2);
  });

  it("is final", async () => {
    const { guest, token, send } = await givenReceivedInvitation();
    await send("decline", { token });
    for (const verb of ["accept", "decline", "request-new-link"] as const) {
      expectProblem(await send(verb, { token }, guest), "invitation_not_pending");
    }
  });

  it("is too late once the invitation has expired", async () => {
    const { app, token, send } = await givenReceivedInvitation();
    app.clock.advance(30 * dayMs);
    expectProblem(await send("decline", { token }), "invitation_expired");
  });
});

describe("declining without the link", () => {
  it("is possible for its signed-in recipient", async () => {
    const { guest, invitation, send, statusOf } = await givenReceivedInvitation();
    const answer = await send("decline", { id: invitation.id }, { token: guest.token });
    expect(answer.json()).toMatchObject({ id: invitation.id, status: "declined" });
    expect(await statusOf(invitation)).toBe("declined");
  });

  it.each(["accepted", "declined", "revoked"] as const)(
    "is too late once it has been %s, and the recipient is told so",
    async (status) => {
      const { app, guest, invitation, send } = await givenReceivedInvitation({ status });
      const before = await everythingStored(app);
      const answer = await send("decline", { id: invitation.id }, { token: guest.token });
      const { detail } = expectProblem(answer, "invitation_not_pending");
      expect(detail).toBe(`The invitation by Northwind Traders has been ${status} already`);
      expect(await everythingStored(app)).toBe(before);
    },
  );

  it("takes a permission where an API token does it", async () => {
    const { app, guest, invitation, send, statusOf } = await givenReceivedInvitation();
    const reading = await givenApiToken(app, guest, { permissions: ["connections.read"] });
    const managing = await givenApiToken(app, guest, { permissions: ["connections.manage"] });
    const decline = (token: string) => send("decline", { id: invitation.id }, { token });
    expectProblem(await decline(reading), "permission_denied");
    expect((await decline(managing)).statusCode).toBe(200);
    expect(await statusOf(invitation)).toBe("declined");
  });

  it("takes a permission that the API token's creator still has", async () => {
    const { app, guest, invitation, send, statusOf } = await givenReceivedInvitation();
    const token = await givenApiToken(app, guest, { permissions: ["connections.manage"] });
    await givenMembership(app, await givenUser(app), guest.requester, "owner");
    await app.store.db
      .updateTable("members")
      .set({ role: "viewer" })
      .where("user_id", "=", guest.user.id)
      .execute();
    expectProblem(await send("decline", { id: invitation.id }, { token }), "permission_denied");
    expect(await statusOf(invitation)).toBe("pending");
  });

  it("takes a confirmed address", async () => {
    const { app, guest, invitation, send } = await givenReceivedInvitation();
    await app.store.db.updateTable("users").set({ email_verified: 0 }).execute();
    const answer = await send("decline", { id: invitation.id }, { token: guest.token });
    expectProblem(answer, "email_not_verified");
  });

  it("is nobody else's: to them it is not there", async () => {
    const { app, host, invitation, send, statusOf } = await givenReceivedInvitation();
    const { token } = await givenMember(app);
    for (const as of [{}, { token }, { token: host.token }]) {
      for (const id of [invitation.id, uuidv7()]) {
        const problem = expectProblem(await send("decline", { id }, as), "not_found");
        expect(problem.detail).toBe(`There is no invitation ${id} to you`);
      }
    }
    expect(await statusOf(invitation)).toBe("pending");
  });

  it("needs either the link or the invitation's id", async () => {
    const { invitation, token, send } = await givenReceivedInvitation();
    for (const payload of [{}, { token, id: invitation.id }]) {
      expectProblem(await send("decline", payload), "validation_failed");
    }
  });
});
