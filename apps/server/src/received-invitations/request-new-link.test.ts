import { describe, expect, it } from "vitest";
import { dayMs, givenReceivedInvitation } from "../testing/given-received-invitation.ts";
import { historyOf, storyOf } from "../testing/stored-events.ts";

/** An invitation of Fjord's that has run out at this moment. */
async function givenExpiredInvitation() {
  const scene = await givenReceivedInvitation();
  scene.app.clock.advance(30 * dayMs);
  const ask = () => scene.send("request-new-link", { token: scene.token });
  return { ...scene, ask };
}

describe("asking for a new link", () => {
  it("asks the inviting user, by mail and in the history", async () => {
    const { app, host, invitation, ask, recipientsOf } = await givenExpiredInvitation();
    const answer = await ask();
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({
      id: invitation.id,
      status: "expired",
      newLinkRequestedAt: "2026-03-31T12:00:00.000Z",
    });
    expect(await recipientsOf("new_link_requested")).toEqual([
      { recipient: host.user.email, data: "{}" },
    ]);
    expect((await historyOf(app, host.requester)).at(-1)).toMatchObject({
      type: "supplier_invitation.new_link_requested",
      subject: { id: invitation.id },
      actor: null,
    });
  });

  it("writes down first that the invitation has run out", async () => {
    const { app, host, invitation, ask, statusOf } = await givenExpiredInvitation();
    await ask();
    expect(await statusOf(invitation)).toBe("expired");
    expect(await storyOf(app, host.requester)).toEqual([
      "supplier_invitation.expired",
      "partner.updated",
      "supplier_invitation.new_link_requested",
    ]);
  });

  it("again within a day gets the same answer and changes nothing", async () => {
    const { app, host, ask, recipientsOf } = await givenExpiredInvitation();
    const first = await ask();
    app.clock.advance(dayMs - 1);
    const second = await ask();
    expect([second.statusCode, second.json()]).toEqual([200, first.json()]);
    expect(await storyOf(app, host.requester)).toHaveLength(3);
    expect(await recipientsOf("new_link_requested")).toHaveLength(1);
  });

  it("again after a day asks again", async () => {
    const { app, ask, recipientsOf } = await givenExpiredInvitation();
    await ask();
    app.clock.advance(dayMs);
    expect((await ask()).json().newLinkRequestedAt).toBe("2026-04-01T12:00:00.000Z");
    expect(await recipientsOf("new_link_requested")).toHaveLength(2);
  });

  it("by many at once asks once", async () => {
    const { ask, recipientsOf } = await givenExpiredInvitation();
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await recipientsOf("new_link_requested")).toHaveLength(1);
  });

  it("is not needed while the invitation is pending", async () => {
    const { app, host, token, send } = await givenReceivedInvitation();
    const answer = await send("request-new-link", { token });
    expect(answer.json()).toMatchObject({ status: "pending", newLinkRequestedAt: null });
    expect(await storyOf(app, host.requester)).toEqual([]);
  });
});
