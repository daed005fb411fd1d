import type { LightMyRequestResponse } from "fastify";
import { describe, expect, it } from "vitest";
import { everythingStored } from "../testing/everything-stored.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { givenInvitationLink, newInvitationToken } from "../testing/given-invitation-link.ts";
import {
  givenInvitationTo,
  givenReceivedInvitation,
} from "../testing/given-received-invitation.ts";

type Scene = Awaited<ReturnType<typeof givenReceivedInvitation>>;

/** Links that lead nowhere any more, or never did. */
const closedLinks: [which: string, make: (scene: Scene) => Promise<string>][] = [
  ["an unknown", async () => newInvitationToken()],
  ["an accepted", (scene) => givenLinkTo(scene, "accepted")],
  ["a declined", (scene) => givenLinkTo(scene, "declined")],
  ["a revoked", (scene) => givenLinkTo(scene, "revoked")],
  [
    "an expired link, whose partner has another invitation",
    async (scene) => {
      const { app, host, guest, invitation } = scene;
      const { email } = guest.user;
      const { partner_id } = invitation;
      const earlier = await givenInvitationTo(app, host, { email, partner_id, status: "expired" });
      return givenInvitationLink(app, earlier);
    },
  ],
  [
    "an expired link, whose partner is connected",
    async (scene) => {
      const { app, host, guest } = scene;
      const { email } = guest.user;
      const earlier = await givenInvitationTo(app, host, { email, status: "expired" });
      const third = await givenMember(app);
      await app.store.db
        .updateTable("partners")
        .set({ invitation_status: "accepted", guest_organization_id: third.requester })
        .where("id", "=", earlier.partner_id)
        .execute();
      return givenInvitationLink(app, earlier);
    },
  ],
];

async function givenLinkTo(
  { app, host, guest }: Scene,
  status: "accepted" | "declined" | "revoked",
): Promise<string> {
  const { email } = guest.user;
  return givenInvitationLink(app, await givenInvitationTo(app, host, { email, status }));
}

function bodyWithoutRequestId(answer: LightMyRequestResponse): string {
  const { requestId } = expectProblem(answer, "invitation_not_pending");
  return answer.body.replace(requestId, "");
}

describe.each(["preview", "accept", "decline", "request-new-link"] as const)("to %s", (verb) => {
  it("closed links get one answer, to the byte, and change nothing", async () => {
    const scene = await givenReceivedInvitation();
    const { app, guest, send } = scene;
    const bodies = new Map<string, string>();
    for (const [which, make] of closedLinks) {
      const token = await make(scene);
      const before = await everythingStored(app);
      bodies.set(which, bodyWithoutRequestId(await send(verb, { token }, guest)));
      expect(await everythingStored(app), which).toBe(before);
    }
    expect(new Set(bodies.values()).size, JSON.stringify([...bodies])).toBe(1);
    expect([...bodies.values()][0]).toContain("This link does not lead to a pending invitation");
  });
});

it("a token is in nothing that is stored or logged once it has been used in every way", async () => {
  const { app, guest, token, send } = await givenReceivedInvitation();
  for (const verb of ["preview", "request-new-link", "accept", "decline"] as const) {
    const answer = await send(verb, { token }, guest);
    expect(answer.body).not.toContain(token);
  }
  expect(await everythingStored(app)).not.toContain(token);
  expect(app.logLines.join("")).not.toContain(token);
});
