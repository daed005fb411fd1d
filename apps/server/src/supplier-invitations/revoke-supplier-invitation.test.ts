import { v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenInvitation, givenMember } from "../testing/given.ts";
import { dayMs, givenHost, unreachableMail } from "../testing/given-host.ts";
import { invitationTokenFrom } from "../testing/outbox.ts";

it("takes a pending invitation back, and its partner is not invited any more", async () => {
  const { app, host, supplier, invite, revoke, get, partner, eventsAbout } = await givenHost();
  const { id, partnerId } = await invite({ partnerId: (await supplier()).id });
  app.clock.advance(dayMs);
  const revoked = await revoke(id);
  expect(revoked).toMatchObject({ id, status: "revoked", updatedAt: app.clock().toISOString() });
  expect(await get(id)).toEqual(revoked);
  expect(await partner(partnerId)).toMatchObject({ invitation_status: null, version: 3 });
  expect((await eventsAbout(id)).slice(1)).toMatchObject([
    { type: "supplier_invitation.revoked", actor: { userId: host.user.id } },
  ]);
});

it("ends its link", async () => {
  const { app, supplier, invite, revoke } = await givenHost();
  const { id, email } = await invite({ partnerId: (await supplier()).id });
  const token = await invitationTokenFrom(app, email);
  await revoke(id);
  const url = "/v1/received-invitations/preview";
  const answer = await app.request({ method: "POST", url, payload: { token } });
  expectProblem(answer, "invitation_not_pending");
});

it("stops a mail that waits", async () => {
  const { supplier, invite, revoke, mailsOf } = await givenHost(unreachableMail);
  const { id } = await invite({ partnerId: (await supplier()).id });
  await revoke(id);
  expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }]);
});

it("changes nothing the second time, and answers the same", async () => {
  const { app, supplier, invite, revoke, partner, eventsAbout } = await givenHost(unreachableMail);
  const { id, partnerId } = await invite({ partnerId: (await supplier()).id });
  const first = await revoke(id);
  const events = await eventsAbout(id);
  app.clock.advance(dayMs);
  expect(await revoke(id)).toEqual(first);
  expect(await eventsAbout(id)).toEqual(events);
  expect(await partner(partnerId)).toMatchObject({ version: 3 });
});

it("lets the partner be invited anew", async () => {
  const { supplier, invite, revoke } = await givenHost();
  const { id: partnerId } = await supplier();
  const first = await invite({ partnerId });
  await revoke(first.id);
  expect((await invite({ partnerId })).id).not.toBe(first.id);
});

it.each(["accepted", "declined", "expired"] as const)("refuses one that is %s", async (status) => {
  const { app, host, send } = await givenHost();
  const { id } = await givenInvitation(app, host, { status });
  expectProblem(await send.revoke(id), "invitation_not_pending");
});

it("refuses one that has run out, noticed or not", async () => {
  const { app, supplier, invite, send } = await givenHost();
  const { id } = await invite({ partnerId: (await supplier()).id, expiresInDays: 1 });
  app.clock.advance(dayMs);
  const { detail } = expectProblem(await send.revoke(id), "invitation_not_pending");
  expect(detail).toBe("The invitation of Hafslund Bearings AS has expired");
});

it("finds none of another organization", async () => {
  const { app, send } = await givenHost();
  const { id } = await givenInvitation(app, await givenMember(app));
  for (const missing of [id, uuidv7()]) expectProblem(await send.revoke(missing), "not_found");
});
