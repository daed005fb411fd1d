import { randomUUID } from "node:crypto";
import { idempotencyKeyHeader } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { givenMembership, givenUser } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { countPartners, createWithKey, givenCaller } from "../testing/given-caller.ts";
import { givenInvitationLink } from "../testing/given-invitation-link.ts";
import {
  givenInvitationTo,
  givenReceivedInvitation,
} from "../testing/given-received-invitation.ts";
import type { Requester, TestApplication } from "../testing/test-application.ts";

describe("keys are their caller's own", () => {
  it("among the members of an organization and their API tokens", async () => {
    const { app, member } = await givenCaller();
    const colleague = await givenUserOf(app, member);
    const tokens = [
      member.token,
      colleague.token,
      await givenApiToken(app, member),
      await givenApiToken(app, member),
    ];
    for (const token of tokens) {
      expect((await createWithKey(app, { ...member, token }, "order-66")).statusCode).toBe(201);
    }
    expect(await countPartners(app)).toBe(tokens.length);
  });

  it("but not their session's: who signs in anew gets the same answer", async () => {
    const { app, member } = await givenCaller();
    const first = await createWithKey(app, member, "order-66");
    const session = await app.store.db
      .selectFrom("sessions")
      .selectAll()
      .where("token", "=", member.token)
      .executeTakeFirstOrThrow();
    const token = randomUUID();
    await app.store.db
      .insertInto("sessions")
      .values({ ...session, id: randomUUID(), token })
      .execute();
    const again = await createWithKey(app, { ...member, token }, "order-66");
    expect(again.body).toBe(first.body);
  });

  it("even without signing in: they go with the secret that is sent along", async () => {
    const { app, host, token, statusOf, ...first } = await givenReceivedInvitation();
    const second = await givenInvitationTo(app, host, { email: first.guest.user.email });
    const decline = (secret: string) =>
      app.request({
        method: "POST",
        url: "/v1/received-invitations/decline",
        headers: { [idempotencyKeyHeader]: "order-66" },
        payload: { token: secret },
      });
    for (const [secret, { id }] of [
      [token, first.invitation],
      [await givenInvitationLink(app, second), second],
    ] as const) {
      expect((await decline(secret)).json()).toMatchObject({ id, status: "declined" });
      expect(await statusOf({ id })).toBe("declined");
    }
  });
});

/** A colleague of the member's. */
async function givenUserOf(app: TestApplication, { requester }: Pick<Requester, "requester">) {
  const user = await givenUser(app);
  await givenMembership(app, user, requester);
  return user;
}
