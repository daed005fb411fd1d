import { describe, expect, it } from "vitest";
import { everythingStored } from "../testing/everything-stored.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { dayMs, givenReceivedInvitation } from "../testing/given-received-invitation.ts";

describe("whoever opens the link", () => {
  it("reads who invites, without signing in", async () => {
    const { host, guest, invitation, token, send } = await givenReceivedInvitation({
      business_name: "Fjord",
      business_id: "559284-1173",
      country: "SWE",
      message: "Shall we?",
    });
    const answer = await send("preview", { token });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toEqual({
      id: invitation.id,
      status: "pending",
      hostOrganization: { id: host.requester, name: "Northwind Traders" },
      invitedBy: { firstName: "Ada", lastName: "Lind" },
      businessName: "Fjord",
      businessId: "559284-1173",
      country: "SWE",
      email: guest.user.email,
      message: "Shall we?",
      invitedAt: "2026-03-01T12:00:00.000Z",
      expiresAt: "2026-03-31T12:00:00.000Z",
      newLinkRequestedAt: null,
    });
  });

  it("changes nothing by it, and nothing is remembered of the key", async () => {
    const { app, token, send } = await givenReceivedInvitation();
    const before = await everythingStored(app);
    await send("preview", { token });
    const url = "/v1/received-invitations/preview";
    const headers = { "idempotency-key": "opened" };
    await app.request({ method: "POST", url, payload: { token }, headers });
    expect(await everythingStored(app)).toBe(before);
  });

  it("is told that the invitation has expired, from that moment on", async () => {
    const { app, token, send } = await givenReceivedInvitation();
    app.clock.advance(30 * dayMs - 1);
    expect((await send("preview", { token })).json().status).toBe("pending");
    app.clock.advance(1);
    expect((await send("preview", { token })).json().status).toBe("expired");
  });

  it("is refused with something that is no token", async () => {
    const { send } = await givenReceivedInvitation();
    const problem = expectProblem(await send("preview", { token: "1234" }), "validation_failed");
    expect(problem.errors).toMatchObject([{ in: "body", path: "token" }]);
  });
});
