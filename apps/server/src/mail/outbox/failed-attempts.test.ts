import { describe, expect, it } from "vitest";
import { givenSender } from "../../testing/given-sender.ts";
import { linkIn } from "../../testing/outbox.ts";
import {
  givenSilentSmtpServer,
  givenSmtpServer,
  type SmtpBehaviour,
  smtpAnswer,
} from "../../testing/smtp-server.ts";

const hourMs = 60 * 60 * 1000;

function failuresIn(logLines: readonly string[]) {
  return logLines.filter((line) => line.includes("A mail could not be handed over"));
}

/** Refuses the first recipients with these answers, and takes those after them. */
function refusing(...codes: readonly number[]): SmtpBehaviour {
  const left = [...codes];
  return {
    onRecipient: () => {
      const code = left.shift();
      if (code !== undefined) throw smtpAnswer(code, "Not now");
    },
  };
}

describe("a mail server that is down", () => {
  it("delays a mail, which says why, and leaves once the server is back", async () => {
    const server = await givenSmtpServer();
    const { app, invite, delivery, events } = await givenSender({ smtpUrl: server.url });
    await server.stop();
    const { id, invited_at: at } = await invite();
    await app.outbox.settled();
    const error = "The mail server cannot be reached";
    expect(await delivery(id)).toEqual({ state: "queued", at, error });
    expect(failuresIn(app.logLines)).toHaveLength(1);
    expect(await events()).toEqual([]);

    await server.start();
    app.clock.advance(10_000);
    await app.outbox.settled();
    expect(await delivery(id)).toMatchObject({ state: "sent", error: null });
    expect(server.received).toHaveLength(1);
    expect((await events()).map(({ type }) => type)).toEqual(["supplier_invitation.sent"]);
  });

  it("leaves no links behind that nobody can have", async () => {
    const server = await givenSmtpServer();
    await server.stop();
    const { app, invite } = await givenSender({ smtpUrl: server.url });
    await invite();
    await app.outbox.settled();
    expect(await app.store.db.selectFrom("invitation_tokens").selectAll().execute()).toEqual([]);
  });
});

describe("a mail server that says nothing", () => {
  it("keeps neither requests waiting nor the server from stopping", {
    timeout: 20_000,
  }, async () => {
    const { url } = await givenSilentSmtpServer();
    const { app, host, invite, delivery } = await givenSender({ smtpUrl: url });
    const { id } = await invite();
    app.outbox.wake();
    expect((await app.get("/v1/me", host)).statusCode).toBe(200);
    expect(await delivery(id)).toMatchObject({ state: "queued", error: null });
    await app.close();
    expect(failuresIn(app.logLines)).toHaveLength(1);
  });
});

describe("an answer of the mail server", () => {
  it("for now makes the mail come back later, and later still", async () => {
    const { url, received } = await givenSmtpServer(refusing(451, 451));
    const { app, invite, delivery } = await givenSender({ smtpUrl: url });
    const { id } = await invite();
    for (const [pauseMs, attempts] of [
      [0, 1],
      [7_000, 1],
      [3_000, 2],
      [14_000, 2],
      [6_000, 2],
    ] as const) {
      app.clock.advance(pauseMs);
      await app.outbox.settled();
      expect(failuresIn(app.logLines)).toHaveLength(attempts);
    }
    expect(received).toHaveLength(1);
    expect(await delivery(id)).toMatchObject({ state: "sent", error: null });
  });

  it("for good makes the mail fail at once", async () => {
    const { url, received } = await givenSmtpServer(refusing(550));
    const { app, invite, delivery, events } = await givenSender({ smtpUrl: url });
    const { id, email } = await invite();
    app.clock.advance(5_000);
    await app.outbox.settled();
    const at = app.clock().toISOString();
    const error = "The mail server answered: 550 Not now";
    expect(await delivery(id)).toEqual({ state: "failed", at, error });
    expect(await events()).toMatchObject([
      { type: "supplier_invitation.delivery_failed", actor: null, data: { email, error } },
    ]);
    app.clock.advance(hourMs);
    await app.outbox.settled();
    expect(received).toEqual([]);
  });

  it("for one mail does not hold the others up", async () => {
    const { url, received } = await givenSmtpServer({
      onRecipient: (address) => {
        if (address === "nobody@hafslund.example") throw smtpAnswer(550, "No such mailbox");
      },
    });
    const { app, invite } = await givenSender({ smtpUrl: url });
    await invite({ email: "nobody@hafslund.example" });
    await invite({ email: "sales@hafslund.example" });
    await app.outbox.settled();
    expect(received.map(({ to }) => to)).toEqual(["sales@hafslund.example"]);
  });
});

describe("a mail that nobody takes", () => {
  it("is given up after a day", async () => {
    const busy = Array.from({ length: 100 }, () => 451);
    const { url } = await givenSmtpServer(refusing(...busy));
    const { app, invite, delivery, events } = await givenSender({ smtpUrl: url });
    const { id } = await invite();
    for (let hours = 0; hours < 24; hours += 1) {
      await app.outbox.settled();
      expect(await delivery(id), `after ${hours} hours`).toMatchObject({ state: "queued" });
      app.clock.advance(hourMs);
    }
    await app.outbox.settled();
    const error = "The mail server answered: 451 Not now";
    expect(await delivery(id)).toMatchObject({ state: "failed", error });
    expect((await events()).map(({ type }) => type)).toEqual([
      "supplier_invitation.delivery_failed",
    ]);
  });

  it("has its chances, however long no server has run", async () => {
    const { url, received } = await givenSmtpServer(refusing(451, 451));
    const { app, invite, delivery } = await givenSender({ smtpUrl: url });
    const { id } = await invite({ expires_at: "2026-05-01T12:00:00.000Z" });
    for (const hours of [48, 1, 1]) {
      app.clock.advance(hours * hourMs);
      await app.outbox.settled();
    }
    expect(received).toHaveLength(1);
    expect(await delivery(id)).toMatchObject({ state: "sent", error: null });
  });

  it("is the same message with another link each time", async () => {
    let isBusy = true;
    const { url, received } = await givenSmtpServer({
      onMail: () => {
        if (isBusy) throw smtpAnswer(452, "Disk full");
      },
    });
    const { app, invite } = await givenSender({ smtpUrl: url });
    await invite();
    await app.outbox.settled();
    isBusy = false;
    app.clock.advance(10_000);
    await app.outbox.settled();
    expect(received).toHaveLength(2);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(received.map(linkIn)).size).toBe(2);
  });
});

describe("a mail that cannot be written", () => {
  it("keeps nobody else's waiting, and is given up after a day", async () => {
    const { app, invite, queue, events, delivery } = await givenSender();
    const { id, email } = await invite();
    await app.outbox.settled();
    await queue({ id, email }, { kind: "invitation_accepted" });
    await app.store.db
      .updateTable("outbox_mails")
      .set({ data: "{" })
      .where("kind", "=", "invitation_accepted")
      .execute();
    const another = await invite({ email: "sales@hafslund.example" });
    const broken = () =>
      app.store.db
        .selectFrom("outbox_mails")
        .select(["state", "attempts", "last_error"])
        .where("kind", "=", "invitation_accepted")
        .executeTakeFirstOrThrow();
    await app.outbox.settled();
    expect(await delivery(another.id)).toMatchObject({ state: "sent" });
    const last_error = "The mail could not be written";
    expect(await broken()).toEqual({ state: "queued", attempts: 1, last_error });
    expect(app.logLines.join()).toContain("A mail could not be written");

    for (let hours = 0; hours < 24; hours += 1) {
      app.clock.advance(hourMs);
      await app.outbox.settled();
    }
    expect(await broken()).toEqual({ state: "failed", attempts: 25, last_error });
    expect(await delivery(id)).toMatchObject({ state: "sent", error: null });
    expect((await events()).map(({ type }) => type)).toEqual([
      "supplier_invitation.sent",
      "supplier_invitation.sent",
    ]);
  });
});
