import { CreatedSupplierInvitation, Problem } from "@liaison/contracts";
import type { LightMyRequestResponse } from "fastify";
import { expect, it } from "vitest";
import { givenHost, unreachableMail } from "../testing/given-host.ts";

it("50 invitations of one partner at once are one invitation", async () => {
  const { app, supplier, send, mailsOf, eventsAbout, partner } = await givenHost(unreachableMail);
  const { id: partnerId } = await supplier();
  const answers = await Promise.all(Array.from({ length: 50 }, () => send.create({ partnerId })));

  const { id } = onlyCreated(answers);
  const losers = answers.filter(({ statusCode }) => statusCode !== 201);
  expect(losers).toHaveLength(49);
  for (const loser of losers) {
    expect(Problem.parse(loser.json())).toMatchObject({
      reason: "invitation_already_pending",
      conflict: { invitationId: id },
    });
  }
  const rows = await app.store.db.selectFrom("supplier_invitations").select("id").execute();
  expect(rows).toEqual([{ id }]);
  expect(await mailsOf(id)).toHaveLength(1);
  expect(await eventsAbout(id)).toHaveLength(1);
  expect(await eventsAbout(partnerId)).toHaveLength(1);
  expect(await partner(partnerId)).toMatchObject({ invitation_status: "invited", version: 2 });
});

it("whatever is done to an invitation at once, its partner, mails and history agree with it", async () => {
  const { supplier, invite, send, get, mailsOf, eventsAbout, partner } =
    await givenHost(unreachableMail);
  const { id: partnerId } = await supplier();
  const { id } = await invite({ partnerId });
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, n) => {
      if (n % 4 === 3) return send.revoke(id);
      return n % 4 === 2 ? send.create({ partnerId }) : send.resend(id);
    }),
  );
  expect(answers.filter(({ statusCode }) => ![200, 201, 409].includes(statusCode))).toEqual([]);

  expect(await get(id)).toMatchObject({ status: "revoked" });
  const second = onlyCreated(answers);
  const told = (await eventsAbout(id)).map(({ type }) => type);
  expect(told.filter((type) => type === "supplier_invitation.revoked")).toHaveLength(1);
  expect(told.at(-1)).toBe("supplier_invitation.revoked");
  const mails = await mailsOf(id);
  expect(mails).toHaveLength(told.length - 1);
  expect(mails.every(({ state }) => state === "cancelled")).toBe(true);
  expect(await mailsOf(second.id)).toMatchObject([{ state: "queued" }]);
  const { invitation_status, version } = await partner(partnerId);
  expect(invitation_status).toBe("invited");
  expect(await eventsAbout(partnerId)).toHaveLength(version - 1);
});

it.each(["archive", "make a customer of"] as const)(
  "whoever is faster, to invite a partner or to %s it: no invitation of such a one is pending",
  async (rival) => {
    const { app, host, supplier, send, partner } = await givenHost(unreachableMail);
    const getOutOfTheWay = (id: string) =>
      rival === "archive"
        ? app.request({ method: "POST", url: `/v1/partners/${id}/archive` }, host)
        : app.request(
            {
              method: "PATCH",
              url: `/v1/partners/${id}`,
              payload: { version: 1, partner_type: "customer" },
            },
            host,
          );
    for (const isInvitedFirst of [true, false]) {
      const { id: partnerId } = await supplier();
      const acts = [() => send.create({ partnerId }), () => getOutOfTheWay(partnerId)];
      const inOrder = isInvitedFirst ? acts : acts.toReversed();
      const answers = await Promise.all(inOrder.map((act) => act()));

      const succeeded = answers.filter(({ statusCode }) => statusCode < 300);
      expect(succeeded).toHaveLength(1);
      const { archived_at, partner_type, invitation_status } = await partner(partnerId);
      const isInvitable = archived_at === null && partner_type === "supplier";
      expect(invitation_status === "invited").toBe(isInvitable);
    }
  },
);

/** The invitation that one of the answers has created, and no other one. */
function onlyCreated(answers: readonly LightMyRequestResponse[]): CreatedSupplierInvitation {
  const [created, ...more] = answers.filter(({ statusCode }) => statusCode === 201);
  expect(more).toEqual([]);
  return CreatedSupplierInvitation.parse(created?.json());
}
