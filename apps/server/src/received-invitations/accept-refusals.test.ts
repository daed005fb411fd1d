import type { ErrorReason } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { everythingStored } from "../testing/everything-stored.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenMembership } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { givenInvitationLink } from "../testing/given-invitation-link.ts";
import {
  dayMs,
  givenInvitationTo,
  givenReceivedInvitation,
} from "../testing/given-received-invitation.ts";
import type { Requester } from "../testing/test-application.ts";

type Scene = Awaited<ReturnType<typeof givenReceivedInvitation>>;

const asGuest = async ({ guest }: Scene) => guest;
const unverified = async ({ app }: Scene) => {
  await app.store.db.updateTable("users").set({ email_verified: 0 }).execute();
};
const expired = async ({ app }: Scene) => app.clock.advance(dayMs);
const nothing = async () => undefined;

/** Each with the checks before it passed, and with those after it failing where they can. */
const refusals: [
  ErrorReason,
  string,
  arrange: (scene: Scene) => Promise<unknown>,
  as: (scene: Scene) => Promise<Partial<Requester>>,
][] = [
  ["unauthenticated", "nobody has signed in", nothing, async () => ({})],
  [
    "permission_denied",
    "a buyer must not connect organizations",
    nothing,
    ({ app }) => givenMember(app, "buyer"),
  ],
  [
    "permission_denied",
    "an API token does not hold the permission",
    nothing,
    async ({ app, guest }) => ({
      ...guest,
      token: await givenApiToken(app, guest, { permissions: ["connections.read"] }),
    }),
  ],
  ["invitation_expired", "it has expired", expired, ({ host }) => Promise.resolve(host)],
  [
    "recipient_mismatch",
    "it was sent to another address",
    unverified,
    ({ host }) => Promise.resolve(host),
  ],
  ["email_not_verified", "the address is not confirmed", unverified, asGuest],
  [
    "own_invitation",
    "the organization is the one that invites",
    ({ app, host, guest }) => givenMembership(app, guest.user, host.requester),
    async ({ host, guest }) => ({ ...host, token: guest.token }),
  ],
];

describe("an invitation is not accepted", () => {
  it.each(refusals)("%s: %s", async (reason, _, arrange, as) => {
    const scene = await givenReceivedInvitation({ expires_at: "2026-03-02T12:00:00.000Z" });
    const { app, token, send } = scene;
    await arrange(scene);
    const who = await as(scene);
    const events = await app.store.db.selectFrom("events").selectAll().execute();
    expectProblem(await send("accept", { token }, who), reason);
    expect(await app.store.db.selectFrom("connections").selectAll().execute()).toEqual([]);
    expect(await app.store.db.selectFrom("events").selectAll().execute()).toEqual(events);
  });

  it("by the address of someone else that only looks the same", async () => {
    const { app, guest, token, send } = await givenReceivedInvitation({
      email: "müller@fjord.example",
    });
    await app.store.db
      .updateTable("users")
      .set({ email: "muller@fjord.example" })
      .where("id", "=", guest.user.id)
      .execute();
    const problem = expectProblem(await send("accept", { token }, guest), "recipient_mismatch");
    expect(problem.detail).not.toContain("müller");
  });

  it("where the two are connected already, which is left as it is", async () => {
    const { app, host, guest, token, send } = await givenReceivedInvitation();
    const { id } = (await send("accept", { token }, guest)).json();
    const second = await givenInvitationTo(app, host, { email: guest.user.email });
    const secondToken = await givenInvitationLink(app, second);
    await app.outbox.settled();
    const before = await everythingStored(app);
    const answer = await send("accept", { token: secondToken }, guest);
    const problem = expectProblem(answer, "already_connected");
    expect(problem.conflict).toEqual({ connectionId: id });
    expect(await everythingStored(app)).toBe(before);
  });
});
