import { afterEach, describe, expect, it, vi } from "vitest";
import { tokenHash } from "../../auth/token-hash.ts";
import { everythingStored } from "../../testing/everything-stored.ts";
import { fillDisk } from "../../testing/fill-disk.ts";
import { givenSender } from "../../testing/given-sender.ts";
import { invitationTokenFrom, linkIn, readOutbox } from "../../testing/outbox.ts";
import { givenSmtpServer, smtpAnswer } from "../../testing/smtp-server.ts";
import { publicBaseUrl, type TestApplication } from "../../testing/test-application.ts";

afterEach(() => {
  vi.useRealTimers();
});

async function linksOf({ store }: TestApplication) {
  return store.db.selectFrom("invitation_tokens").selectAll().execute();
}

describe("an invitation's mail", () => {
  it("is handed to the mail server once, with a link that leads to the invitation", async () => {
    const { url, received } = await givenSmtpServer();
    const { app, host, invite } = await givenSender({ smtpUrl: url });
    const invitation = await invite();
    await app.outbox.settled();
    await app.outbox.settled();
    expect(received).toMatchObject([{ to: invitation.email, replyTo: host.user.email }]);
    const [mail] = received;
    const link = mail ? linkIn(mail) : "";
    const [page, token = ""] = link.split("#");
    expect(page).toBe(`${publicBaseUrl}/invitation`);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(mail?.html).toContain(`href="${link}"`);
    expect(await linksOf(app)).toEqual([
      {
        token_hash: tokenHash(token),
        organization_id: host.requester,
        invitation_id: invitation.id,
      },
    ]);
  });

  it("is written into a file where there is no mail server", async () => {
    const { app, invite } = await givenSender();
    const invitation = await invite();
    const token = await invitationTokenFrom(app, invitation.email);
    expect(await linksOf(app)).toMatchObject([{ token_hash: tokenHash(token) }]);
  });

  it("is sent once it is taken: the invitation and its history say so", async () => {
    const { app, invite, delivery, events } = await givenSender();
    const invitation = await invite();
    app.clock.advance(5_000);
    await app.outbox.settled();
    const at = app.clock().toISOString();
    expect(await delivery(invitation.id)).toEqual({ state: "sent", at, error: null });
    expect(await events()).toMatchObject([
      { type: "supplier_invitation.sent", actor: null, data: { email: invitation.email } },
    ]);
  });

  it("leaves with the change that queues it", async () => {
    vi.useFakeTimers({ toFake: ["setInterval"] });
    const { promise, resolve } = Promise.withResolvers<string>();
    const { url } = await givenSmtpServer({ onMail: ({ to }) => resolve(to) });
    const { app, host } = await givenSender({ smtpUrl: url });
    const payload = { businessName: "Hafslund", email: "post@hafslund.example", country: "NOR" };
    await app.request({ method: "POST", url: "/v1/suppliers/invitations", payload }, host);
    expect(await promise).toBe("post@hafslund.example");
  });

  it("leaves a second later where another process has queued it", async () => {
    vi.useFakeTimers({ toFake: ["setInterval"] });
    const { promise, resolve } = Promise.withResolvers<string>();
    const { url, received } = await givenSmtpServer({ onMail: ({ to }) => resolve(to) });
    const { app, invite } = await givenSender({ smtpUrl: url });
    await app.outbox.settled();
    const { email } = await invite();
    expect(received).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(await promise).toBe(email);
  });
});

describe("a mail that is on its way for longer than anybody would wait", () => {
  it("is not sent a second time by who sends it", async () => {
    const onItsWay = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    const { url, received } = await givenSmtpServer({
      onMail: async () => {
        onItsWay.resolve();
        await taken.promise;
      },
    });
    const { app, invite, delivery } = await givenSender({ smtpUrl: url });
    const { id } = await invite();
    app.outbox.wake();
    await onItsWay.promise;
    // As it is for a machine that has been asleep.
    app.clock.advance(60 * 60 * 1000);
    app.outbox.wake();
    expect(await delivery(id)).toMatchObject({ state: "queued" });
    taken.resolve();
    await app.outbox.settled();
    expect(received).toHaveLength(1);
    expect(await delivery(id)).toMatchObject({ state: "sent" });
  });
});

describe("a mail that has been taken while the database takes nothing", () => {
  it("is marked as soon as it can be, and is not sent again", async () => {
    let emptyDisk = async () => {};
    const { url, received } = await givenSmtpServer({
      onMail: async () => {
        emptyDisk = await fillDisk(app.store, {
          event: "update",
          table: "outbox_mails",
          when: "new.state = 'sent'",
        });
      },
    });
    const { app, invite, delivery, events } = await givenSender({ smtpUrl: url });
    const { id } = await invite();
    app.outbox.wake();
    await expect.poll(() => app.logLines.join()).toContain("A sent mail could not be marked");
    expect(await delivery(id)).toMatchObject({ state: "queued" });
    await emptyDisk();
    await app.outbox.settled();
    expect(await delivery(id)).toMatchObject({ state: "sent" });
    app.clock.advance(60 * 60 * 1000);
    await app.outbox.settled();
    expect(received).toHaveLength(1);
    expect((await events()).map(({ type }) => type)).toEqual(["supplier_invitation.sent"]);
  });
});

describe("an invitation's token", () => {
  it("is in no line of the log, no event and no column, whatever becomes of its mail", async () => {
    const { url, received } = await givenSmtpServer({
      onMail: ({ to, text }) => {
        if (to !== "sales@hafslund.example") throw smtpAnswer(554, `Spam: ${text}`);
      },
    });
    const { app, invite, delivery } = await givenSender({ smtpUrl: url });
    await invite();
    const refused = await invite({ email: "post@refused.example" });
    await app.outbox.settled();
    expect(await delivery(refused.id)).toMatchObject({ state: "failed" });
    expect(app.logLines.join()).toContain("A mail could not be handed over");
    const everywhere = app.logLines.join() + (await everythingStored(app));
    expect(received).toHaveLength(2);
    for (const mail of received) {
      const token = new URL(linkIn(mail)).hash.slice(1);
      expect(everywhere.includes(token), "as it is").toBe(false);
      const hashes = (await linksOf(app)).map(({ token_hash }) => token_hash);
      expect(hashes.includes(tokenHash(token))).toBe(mail.to !== refused.email);
    }
  });
});

describe("many mails", () => {
  it("are handed over a few at a time, and all of them", async () => {
    let atOnce = 0;
    let most = 0;
    const { url, received } = await givenSmtpServer({
      onSender: () => {
        atOnce += 1;
        most = Math.max(most, atOnce);
      },
      onMail: () => {
        atOnce -= 1;
      },
    });
    const { app, invite } = await givenSender({ smtpUrl: url });
    const emails = Array.from({ length: 12 }, (_, n) => `sales@supplier-${n}.example`);
    for (const email of emails) await invite({ email });
    await app.outbox.settled();
    expect(received.map(({ to }) => to).toSorted()).toEqual(emails.toSorted());
    expect(most).toBeLessThanOrEqual(5);
  });
});

it("reads as an empty outbox where nothing has been sent", async () => {
  const { app } = await givenSender();
  expect(await readOutbox(app)).toEqual([]);
});
