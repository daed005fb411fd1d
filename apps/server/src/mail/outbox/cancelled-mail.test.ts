import { describe, expect, it } from "vitest";
import { givenMember } from "../../testing/given.ts";
import { givenSender } from "../../testing/given-sender.ts";
import { linkIn, type ReceivedMail, readOutbox } from "../../testing/outbox.ts";
import { givenSmtpServer, smtpAnswer } from "../../testing/smtp-server.ts";
import type { Requester } from "../../testing/test-application.ts";

const dayMs = 24 * 60 * 60 * 1000;

type Sender = Awaited<ReturnType<typeof givenSender>>;

/** A mail that waits for its mail server, which is down. */
async function givenDelayedMail() {
  const server = await givenSmtpServer();
  await server.stop();
  const sender = await givenSender({ smtpUrl: server.url });
  const { id } = await sender.invite({ email: "old@hafslund.example" });
  await sender.app.outbox.settled();
  return { server, sender, id };
}

async function resend({ app, host }: Sender, id: string, email: string) {
  const url = `/v1/suppliers/invitations/${id}/resend`;
  const answer = await app.request({ method: "POST", url, payload: { email } }, host);
  expect(answer.statusCode, answer.body).toBe(200);
}

async function revoke({ app, host }: Sender, id: string) {
  const url = `/v1/suppliers/invitations/${id}`;
  const answer = await app.request({ method: "DELETE", url }, host);
  expect(answer.statusCode, answer.body).toBe(200);
}

async function accept({ app }: Sender, { link, guest }: { link: string; guest: Requester }) {
  const url = "/v1/received-invitations/accept";
  const payload = { token: new URL(link).hash.slice(1) };
  const answer = await app.request({ method: "POST", url, payload }, guest);
  expect(answer.statusCode, answer.body).toBe(200);
}

describe("the mail of an invitation that is no longer open", () => {
  it.each(["accepted", "declined", "revoked", "expired"] as const)(
    "is not sent: %s",
    async (status) => {
      const { app, invite, events } = await givenSender();
      await invite({ status });
      expect(await readOutbox(app)).toEqual([]);
      expect(await events()).toEqual([]);
      expect(await app.store.db.selectFrom("outbox_mails").select("state").execute()).toEqual([
        { state: "cancelled" },
      ]);
    },
  );

  it("is not sent: past its date", async () => {
    const server = await givenSmtpServer();
    await server.stop();
    const { app, invite } = await givenSender({ smtpUrl: server.url });
    await invite({ expires_at: new Date(app.clock().getTime() + dayMs).toISOString() });
    await app.outbox.settled();
    await server.start();
    app.clock.advance(dayMs);
    await app.outbox.settled();
    expect(server.received).toEqual([]);
  });

  it("is not sent once it has been revoked", async () => {
    const { server, sender, id } = await givenDelayedMail();
    await revoke(sender, id);
    await server.start();
    sender.app.clock.advance(dayMs);
    await sender.app.outbox.settled();
    expect(server.received).toEqual([]);
  });
});

describe("a mail that waits", () => {
  it("is replaced by that of a resend", async () => {
    const { server, sender, id } = await givenDelayedMail();
    await resend(sender, id, "new@hafslund.example");
    await sender.app.outbox.settled();
    await server.start();
    sender.app.clock.advance(dayMs);
    await sender.app.outbox.settled();
    expect(server.received.map(({ to }) => to)).toEqual(["new@hafslund.example"]);
    expect(await sender.delivery(id)).toMatchObject({ state: "sent", error: null });
  });
});

describe("a mail that is taken back on its way", () => {
  it.each(["accepted", "revoked"] as const)(
    "and arrives all the same has been sent: %s",
    async (outcome) => {
      const ended = Promise.withResolvers<void>();
      const onTheWay = Promise.withResolvers<ReceivedMail>();
      const { url } = await givenSmtpServer({
        onMail: async (mail) => {
          onTheWay.resolve(mail);
          await ended.promise;
        },
      });
      const sender = await givenSender({ smtpUrl: url });
      const { app, invite, delivery, events } = sender;
      const guest = await givenMember(app);
      const { id } = await invite({ email: guest.user.email });
      app.outbox.wake();
      const link = linkIn(await onTheWay.promise);
      await (outcome === "accepted" ? accept(sender, { link, guest }) : revoke(sender, id));
      expect(await delivery(id)).toMatchObject({ state: "queued" });
      ended.resolve();
      await app.outbox.settled();
      expect(await delivery(id)).toMatchObject({ state: "sent", error: null });
      const told = (await events()).map(({ type }) => type);
      expect(told).toContain(`supplier_invitation.${outcome}`);
      expect(told.filter((type) => type === "supplier_invitation.sent")).toHaveLength(1);
    },
  );

  it("leaves how its successor fares as it is", async () => {
    const resent = Promise.withResolvers<void>();
    const { url, received } = await givenSmtpServer({
      onMail: async ({ to }) => {
        if (to !== "old@hafslund.example") throw smtpAnswer(451, "Not now");
        onTheWay.resolve();
        await resent.promise;
      },
    });
    const onTheWay = Promise.withResolvers<void>();
    const sender = await givenSender({ smtpUrl: url });
    const { app, invite, delivery, events } = sender;
    const { id } = await invite({ email: "old@hafslund.example" });
    app.outbox.wake();
    await onTheWay.promise;
    await resend(sender, id, "new@hafslund.example");
    resent.resolve();
    await app.outbox.settled();
    expect(received.map(({ to }) => to)).toEqual(["old@hafslund.example", "new@hafslund.example"]);
    const error = "The mail server answered: 451 Not now";
    expect(await delivery(id)).toMatchObject({ state: "queued", error });
    const told = (await events()).map(({ type }) => type);
    expect(told).toContain("supplier_invitation.resent");
    expect(told).not.toContain("supplier_invitation.sent");
  });
});
