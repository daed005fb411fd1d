import { InvitationOutcomes } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenPartner } from "../testing/given.ts";
import { dayMs, givenHost, unreachableMail } from "../testing/given-host.ts";
import { givenInvitationLink } from "../testing/given-invitation-link.ts";

const hourMs = 60 * 60 * 1000;

describe("an organization that has sent as many invitations as it may", () => {
  async function givenThreeSent() {
    const sender = await givenHost({ ...unreachableMail, invitationsPerDay: 3 });
    const invited = [];
    for (let n = 1; n <= 3; n += 1) {
      const { id } = await sender.supplier({ email: `sales@supplier-${n}.example` });
      invited.push(await sender.invite({ partnerId: id }));
      sender.app.clock.advance(hourMs);
    }
    return { ...sender, invited };
  }

  it("sends no other one until the oldest is a day old", async () => {
    const { app, supplier, send, invite, partner } = await givenThreeSent();
    const { id: partnerId } = await supplier();
    const answer = await send.create({ partnerId });
    const { detail } = expectProblem(answer, "invitation_limit_reached");
    expect(detail).toBe(
      "The organization has sent 3 invitations within 24 hours, which is its limit",
    );
    const retryAfter = Number(answer.headers["retry-after"]);
    expect(retryAfter).toBe((21 * hourMs) / 1000);
    expect(await partner(partnerId)).toMatchObject({ invitation_status: null, version: 1 });

    app.clock.advance(retryAfter * 1000 - 1);
    expectProblem(await send.create({ partnerId }), "invitation_limit_reached");
    app.clock.advance(1);
    expect(await invite({ partnerId })).toMatchObject({ status: "pending" });
    expectProblem(await send.create({ partnerId }), "invitation_limit_reached");
  });

  it("sends none again, and the earlier link works on", async () => {
    const { app, send, get, invited, mailsOf } = await givenThreeSent();
    const [first] = invited;
    if (!first) throw new Error("Nobody was invited");
    const { id, organizationId: organization_id } = first;
    // An attempt to reach the mail server would show in the invitation, too.
    await app.outbox.settled();
    const before = await get(id);
    const token = await givenInvitationLink(app, { id, organization_id });
    const answer = await send.resend(id, { email: "other@hafslund.example" });
    expectProblem(answer, "invitation_limit_reached");
    expect(await get(id)).toEqual(before);
    expect(await mailsOf(id)).toMatchObject([{ state: "queued" }]);
    const url = "/v1/received-invitations/preview";
    const preview = await app.request({ method: "POST", url, payload: { token } });
    expect(preview.statusCode, preview.body).toBe(200);
  });

  it("writes no new supplier down either", async () => {
    const { app, send } = await givenThreeSent();
    const answer = await send.create({ businessName: "New", email: "a@b.example", country: "SWE" });
    expectProblem(answer, "invitation_limit_reached");
    const partners = await app.store.db.selectFrom("partners").select("id").execute();
    expect(partners).toHaveLength(3);
  });

  it("holds no other organization up", async () => {
    const { app } = await givenThreeSent();
    const other = await givenMember(app);
    const { id } = await givenPartner(app, other.requester, { country_code: "NOR" });
    const answer = await app.request(
      { method: "POST", url: "/v1/suppliers/invitations", payload: { partnerId: id } },
      other,
    );
    expect(answer.statusCode, answer.body).toBe(201);
  });

  it("sends no more, however many are asked for at once, or taken back in between", async () => {
    const { app, supplier, send, revoke } = await givenHost({
      ...unreachableMail,
      invitationsPerDay: 3,
    });
    const partners = await Promise.all(Array.from({ length: 10 }, () => supplier()));
    const ask = () => Promise.all(partners.map(({ id }) => send.create({ partnerId: id })));
    const sent = (await ask()).filter(({ statusCode }) => statusCode === 201);
    expect(sent).toHaveLength(3);
    for (const answer of sent) await revoke(answer.json().id);
    for (const answer of await ask()) expectProblem(answer, "invitation_limit_reached");
    const mails = await app.store.db.selectFrom("outbox_mails").select("id").execute();
    expect(mails).toHaveLength(3);
  });

  it("is told so for each of several that it does not send", async () => {
    const { supplier, send } = await givenHost({ ...unreachableMail, invitationsPerDay: 1 });
    const partners = [await supplier(), await supplier()];
    const answer = await send.createMany({
      invitations: partners.map(({ id }) => ({ partnerId: id })),
    });
    expect(InvitationOutcomes.parse(answer.json()).outcomes).toMatchObject([
      { status: "created" },
      { status: "refused", reason: "invitation_limit_reached" },
    ]);
  });
});

describe("an address that has been sent 20 invitations", () => {
  async function givenTwentySent() {
    const sender = await givenHost(unreachableMail);
    const { id } = await sender.invite({ partnerId: (await sender.supplier()).id });
    for (let n = 2; n <= 20; n += 1) await sender.resend(id);
    return { ...sender, id };
  }

  it("is sent no other one within a day, however it is written", async () => {
    const { app, id, supplier, send, resend } = await givenTwentySent();
    const { detail } = expectProblem(await send.resend(id), "invitation_limit_reached");
    expect(detail).toBe(
      "sales@hafslund.example has been sent 20 invitations within 24 hours, which is the limit for one address",
    );
    const other = await supplier({ email: "Sales@Hafslund.EXAMPLE" });
    const answer = await send.create({ partnerId: other.id });
    expectProblem(answer, "invitation_limit_reached");
    expect(Number(answer.headers["retry-after"])).toBe(dayMs / 1000);
    app.clock.advance(dayMs);
    expect(await resend(id)).toMatchObject({ status: "pending" });
  });

  it("is no reason not to write to another one", async () => {
    const { id, resend } = await givenTwentySent();
    const { email } = await resend(id, { email: "orders@hafslund.example" });
    expect(email).toBe("orders@hafslund.example");
  });
});
