import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenInvitation, givenMember } from "../testing/given.ts";
import { dayMs, givenHost, unreachableMail } from "../testing/given-host.ts";
import { givenInvitationLink } from "../testing/given-invitation-link.ts";
import { invitationTokenFrom } from "../testing/outbox.ts";

describe("a pending invitation that is sent again", () => {
  it("lasts anew, from now on", async () => {
    const { app, supplier, invite, resend, get } = await givenHost(unreachableMail);
    const { id, createdAt } = await invite({ partnerId: (await supplier()).id });
    app.clock.advance(10 * dayMs);
    const now = app.clock().toISOString();
    const resent = await resend(id, { expiresInDays: 60 });
    expect(resent).toMatchObject({
      id,
      status: "pending",
      createdAt,
      invitedAt: now,
      updatedAt: now,
      expiresAt: "2026-05-10T12:00:00.000Z",
      delivery: { state: "queued", at: now, error: null },
    });
    expect(await get(id)).toMatchObject({ invitedAt: now, expiresAt: resent.expiresAt });
  });

  it("takes its earlier link and its waiting mail back", async () => {
    const { app, supplier, invite, resend, mailsOf } = await givenHost(unreachableMail);
    const { id, organizationId } = await invite({ partnerId: (await supplier()).id });
    const token = await givenInvitationLink(app, { organization_id: organizationId, id });
    await resend(id);
    expectProblem(await app.request(preview(token)), "invitation_not_pending");
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }, { state: "queued" }]);
  });

  it("gets a new link", async () => {
    const { app, supplier, invite, resend } = await givenHost();
    const { id, email } = await invite({ partnerId: (await supplier()).id });
    const first = await invitationTokenFrom(app, email);
    app.clock.advance(1_000);
    await resend(id);
    const second = await invitationTokenFrom(app, email);
    expect(second).not.toBe(first);
    expectProblem(await app.request(preview(first)), "invitation_not_pending");
    expect((await app.request(preview(second))).statusCode).toBe(200);
  });

  it("goes to a corrected address", async () => {
    const { host, supplier, invite, resend, mailsOf, eventsAbout, partner } = await givenHost();
    const { id, partnerId } = await invite({ partnerId: (await supplier()).id });
    const { expiresAt } = await resend(id, { email: "Orders@Hafslund.example" });
    expect((await mailsOf(id)).map(({ recipient }) => recipient)).toEqual([
      "sales@hafslund.example",
      "Orders@Hafslund.example",
    ]);
    expect((await eventsAbout(id)).slice(1)).toMatchObject([
      {
        type: "supplier_invitation.resent",
        actor: { userId: host.user.id },
        data: { email: "Orders@Hafslund.example", expiresAt, emailChanged: true },
      },
    ]);
    expect(await partner(partnerId)).toMatchObject({ email: "sales@hafslund.example", version: 2 });
  });
});

describe("an expired invitation that is sent again", () => {
  it("is pending, and its partner is invited", async () => {
    const { app, supplier, invite, resend, partner, eventsAbout } = await givenHost();
    const { id, partnerId } = await invite({ partnerId: (await supplier()).id });
    app.clock.advance(30 * dayMs);
    expect(await partner(partnerId)).toMatchObject({ invitation_status: null });
    expect(await resend(id)).toMatchObject({ status: "pending" });
    expect(await partner(partnerId)).toMatchObject({ invitation_status: "invited" });
    expect((await eventsAbout(id)).map(({ type }) => type)).toEqual([
      "supplier_invitation.created",
      "supplier_invitation.expired",
      "supplier_invitation.resent",
    ]);
  });

  it("is told as expired first, also where nobody has noticed it", async () => {
    const { app, supplier, invite, resend, partner, eventsAbout } = await givenHost();
    const { id, partnerId } = await invite({ partnerId: (await supplier()).id });
    app.clock.advance(30 * dayMs);
    await resend(id);
    expect((await eventsAbout(id)).map(({ type }) => type)).toEqual([
      "supplier_invitation.created",
      "supplier_invitation.expired",
      "supplier_invitation.resent",
    ]);
    expect(await partner(partnerId)).toMatchObject({ invitation_status: "invited", version: 4 });
  });

  it("has answered whoever asked for a new link", async () => {
    const { app, host, resend } = await givenHost();
    const now = app.clock().toISOString();
    const { id } = await givenInvitation(app, host, {
      status: "expired",
      new_link_requested_at: now,
    });
    await resend(id);
    const row = await app.store.db
      .selectFrom("supplier_invitations")
      .select("new_link_requested_at")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row.new_link_requested_at).toBeNull();
  });
});

describe("nothing is sent, and the link works on", () => {
  it.each([
    ["accepted", "The invitation of Hafslund Bearings AS has been accepted"],
    ["declined", "The invitation of Hafslund Bearings AS has been declined"],
    ["revoked", "The invitation of Hafslund Bearings AS has been revoked"],
  ] as const)("where the invitation is %s", async (status, sentence) => {
    const { app, host, send, mailsOf } = await givenHost();
    const { id } = await givenInvitation(app, host, { status });
    const { detail } = expectProblem(await send.resend(id), "invitation_not_pending");
    expect(detail).toBe(sentence);
    expect(await mailsOf(id)).toEqual([]);
  });

  it("where a later invitation of the partner is pending", async () => {
    const { app, supplier, invite, send } = await givenHost();
    const { id: partnerId } = await supplier();
    const first = await invite({ partnerId, expiresInDays: 1 });
    app.clock.advance(dayMs);
    const second = await invite({ partnerId });
    const answer = await send.resend(first.id);
    const { conflict } = expectProblem(answer, "invitation_already_pending");
    expect(conflict).toEqual({ invitationId: second.id });
  });

  it.each([
    ["partner_archived", { archived_at: "2026-03-01T12:00:00.000Z" }],
    ["already_connected", { invitation_status: "accepted" }],
    ["validation_failed", { partner_type: "customer" }],
  ] as const)("where its partner is in the way: %s", async (reason, state) => {
    const { app, host, send, supplier } = await givenHost();
    const { id: partner_id } = await supplier(state);
    const { id } = await givenInvitation(app, host, { status: "expired", partner_id });
    expectProblem(await send.resend(id), reason);
  });

  it("where the invitation is none of the organization", async () => {
    const { app, send } = await givenHost();
    const { id } = await givenInvitation(app, await givenMember(app));
    for (const missing of [id, uuidv7()]) expectProblem(await send.resend(missing), "not_found");
  });
});

function preview(token: string) {
  return {
    method: "POST",
    url: "/v1/received-invitations/preview",
    payload: { token },
  } as const;
}
