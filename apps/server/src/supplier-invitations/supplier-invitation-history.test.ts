import { v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenInvitation, givenMember } from "../testing/given.ts";
import { dayMs, givenHost, unreachableMail } from "../testing/given-host.ts";

async function givenLife() {
  const host = await givenHost(unreachableMail);
  const { id } = await host.invite({ partnerId: (await host.supplier()).id });
  host.app.clock.advance(dayMs);
  await host.resend(id, { email: "orders@hafslund.example" });
  host.app.clock.advance(dayMs);
  await host.revoke(id);
  await host.invite({ partnerId: (await host.supplier()).id });
  return { ...host, id };
}

it("tells what has happened to one invitation, newest first", async () => {
  const { host, id, history } = await givenLife();
  const { data, nextCursor } = await history(id);
  expect(data).toMatchObject([
    { type: "supplier_invitation.revoked", createdAt: "2026-03-03T12:00:00.000Z" },
    { type: "supplier_invitation.resent", data: { email: "orders@hafslund.example" } },
    { type: "supplier_invitation.created", data: { email: "sales@hafslund.example" } },
  ]);
  for (const { subject, actor } of data) {
    expect(subject).toEqual({ type: "supplier_invitation", id });
    expect(actor).toEqual({ userId: host.user.id, name: "Ada Lind" });
  }
  expect(nextCursor).toBeNull();
});

it("can be walked page by page", async () => {
  const { id, history } = await givenLife();
  const whole = await history(id);
  const first = await history(id, "limit=2");
  const second = await history(id, `limit=2&cursor=${first.nextCursor}`);
  expect([...first.data, ...second.data]).toEqual(whole.data);
  expect(second.nextCursor).toBeNull();
});

it("tells at once that an invitation has run out", async () => {
  const { app, supplier, invite, history } = await givenHost(unreachableMail);
  const { id } = await invite({ partnerId: (await supplier()).id, expiresInDays: 1 });
  app.clock.advance(dayMs);
  expect((await history(id)).data[0]).toMatchObject({
    type: "supplier_invitation.expired",
    actor: null,
  });
});

it("is there for the organization's own invitations only", async () => {
  const { app, host } = await givenHost();
  const { id } = await givenInvitation(app, await givenMember(app));
  for (const missing of [id, uuidv7()]) {
    const answer = await app.get(`/v1/suppliers/invitations/${missing}/history`, host);
    expectProblem(answer, "not_found");
  }
});
