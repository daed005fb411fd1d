import type { LightMyRequestResponse } from "fastify";
import { describe, expect, it } from "vitest";
import { givenMembership, givenOrganization } from "../testing/given.ts";
import { givenInvitationLink } from "../testing/given-invitation-link.ts";
import {
  givenInvitationTo,
  givenReceivedInvitation,
} from "../testing/given-received-invitation.ts";
import { storyOf } from "../testing/stored-events.ts";

const reasonsOf = (answers: readonly LightMyRequestResponse[]) => [
  ...new Set(answers.map((answer) => answer.json().reason)),
];

describe("at the same instant", () => {
  it("50 accept for two organizations: one of the two is connected, once", async () => {
    const { app, host, guest, token, send, recipientsOf } = await givenReceivedInvitation();
    const otherId = await givenOrganization(app, "Fjord Marine AB");
    await givenMembership(app, guest.user, otherId);
    const other = { ...guest, requester: otherId, target: otherId };

    const both = [guest, other];
    const attempts = Array.from({ length: 50 }, (_, n) => both[n % 2]);
    const answers = await Promise.all(attempts.map((as) => send("accept", { token }, as)));

    const ofGuest = answers.filter((_, n) => n % 2 === 0);
    const ofOther = answers.filter((_, n) => n % 2 === 1);
    const [winner, winning, losing] =
      ofGuest[0]?.statusCode === 200 ? [guest, ofGuest, ofOther] : [other, ofOther, ofGuest];
    expect(new Set(winning.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(winning[0]?.json().guestOrganization.id).toBe(winner.requester);
    expect(reasonsOf(losing)).toEqual(["invitation_not_pending"]);

    const connections = await app.store.db.selectFrom("connections").selectAll().execute();
    expect(connections).toMatchObject([{ guest_organization_id: winner.requester }]);
    const mirrors = await app.store.db
      .selectFrom("partners")
      .select(["id", "organization_id"])
      .where("partner_type", "=", "customer")
      .execute();
    expect(mirrors).toEqual([
      { id: connections[0]?.guest_partner_id, organization_id: winner.requester },
    ]);
    expect(await storyOf(app, host.requester)).toEqual([
      "supplier_invitation.accepted",
      "partner.updated",
      "connection.connected",
    ]);
    const ofGuests = [
      ...(await storyOf(app, guest.requester)),
      ...(await storyOf(app, other.requester)),
    ];
    expect(ofGuests).toEqual(["partner.created", "connection.connected"]);
    expect(await recipientsOf("invitation_accepted")).toHaveLength(1);
  });

  it.each([0, 1, 2])(
    "accept, revoke and decline: one wins, starting with the %i.",
    async (first) => {
      const { app, host, guest, invitation, token, send, statusOf } =
        await givenReceivedInvitation();
      const url = `/v1/suppliers/invitations/${invitation.id}`;
      const verbs = [
        ["accepted", () => send("accept", { token }, guest)],
        ["revoked", () => app.request({ method: "DELETE", url }, host)],
        ["declined", () => send("decline", { token })],
      ] as const;
      const inOrder = [...verbs.slice(first), ...verbs.slice(0, first)];

      const outcomes = await Promise.all(
        inOrder.map(async ([status, act]) => ({ status, answer: await act() })),
      );

      const winners = outcomes.filter(({ answer }) => answer.statusCode === 200);
      const losers = outcomes.filter(({ answer }) => answer.statusCode !== 200);
      expect(winners).toHaveLength(1);
      expect(reasonsOf(losers.map(({ answer }) => answer))).toEqual(["invitation_not_pending"]);
      expect(await statusOf(invitation)).toBe(winners[0]?.status);
      const ends = (await storyOf(app, host.requester)).filter((type) =>
        type.startsWith("supplier_invitation."),
      );
      expect(ends).toEqual([`supplier_invitation.${winners[0]?.status}`]);
    },
  );

  it("two accept each other's invitations: one connects them, the other is told so", async () => {
    const { app, host, guest, token, send } = await givenReceivedInvitation();
    const crossing = await givenInvitationTo(app, guest, { email: host.user.email });
    const crossingToken = await givenInvitationLink(app, crossing);

    const answers = await Promise.all([
      send("accept", { token }, guest),
      send("accept", { token: crossingToken }, host),
    ]);

    const winner = answers.find(({ statusCode }) => statusCode === 200);
    const loser = answers.find(({ statusCode }) => statusCode !== 200);
    expect(loser?.json()).toMatchObject({
      reason: "already_connected",
      conflict: { connectionId: winner?.json().id },
    });
    const connections = await app.store.db.selectFrom("connections").select("id").execute();
    expect(connections).toEqual([{ id: winner?.json().id }]);
  });
});
