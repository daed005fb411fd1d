import { describe, expect, it } from "vitest";
import { tokenHash } from "../../auth/token-hash.ts";
import type { DatabaseLocation } from "../../db/database-location.ts";
import { databaseUrl, givenLastingDatabase } from "../../testing/given-database.ts";
import { givenSender } from "../../testing/given-sender.ts";
import { linkIn } from "../../testing/outbox.ts";
import { startServer } from "../../testing/server-process.ts";
import { givenSmtpServer } from "../../testing/smtp-server.ts";
import { createTestApplication, publicBaseUrl } from "../../testing/test-application.ts";

const longAgo = "2020-01-01T00:00:00.000Z";
const hourMs = 60 * 60 * 1000;

/** A database with mails that nobody has tried to hand over, and no server. */
async function givenWaitingMails(count: number) {
  const database = await givenLastingDatabase();
  const { app, invite } = await givenSender({ database, smtpUrl: null }, { now: longAgo });
  // Only a clock that is further on finds them due.
  await app.outbox.close(0);
  for (let n = 0; n < count; n += 1) {
    await invite({ email: `sales@supplier-${n}.example`, expires_at: "9999-01-01T00:00:00.000Z" });
  }
  await app.close();
  return database;
}

function startOn(database: DatabaseLocation, smtpUrl: string) {
  return startServer({
    DATABASE_URL: databaseUrl(database),
    SMTP_URL: smtpUrl,
    PUBLIC_BASE_URL: publicBaseUrl,
  });
}

describe("two processes on one database", () => {
  it("hand each mail over once", { timeout: 60_000 }, async () => {
    const bothAtWork = Promise.withResolvers<void>();
    const allSent = Promise.withResolvers<void>();
    const { url, received } = await givenSmtpServer({
      onMail: async () => {
        // More than one process hands over at once.
        if (received.length > 5) bothAtWork.resolve();
        if (received.length === 20) allSent.resolve();
        await bothAtWork.promise;
      },
    });
    const database = await givenWaitingMails(20);
    const servers = [startOn(database, url), startOn(database, url)];
    await allSent.promise;
    for (const server of servers) {
      await server.listens();
      server.kill("SIGTERM");
      expect(await server.ends(), server.output.stderr).toBe(0);
    }
    const { outbox } = await createTestApplication({ database, smtpUrl: url }, { now: later() });
    await outbox.settled();
    expect(received).toHaveLength(20);
    expect(new Set(received.map(({ to }) => to)).size).toBe(20);
  });
});

describe("a process that is killed once the mail server has the mail, and before it knows", () => {
  it("sends it again as the same message, with a link that works too", async () => {
    const arrived = Promise.withResolvers<void>();
    let answers = false;
    const { url, received } = await givenSmtpServer({
      onMail: () => {
        arrived.resolve();
        return answers ? undefined : new Promise(() => {});
      },
    });
    const database = await givenWaitingMails(1);
    const killed = startOn(database, url);
    await arrived.promise;
    killed.kill("SIGKILL");
    await killed.ends();

    answers = true;
    const app = await createTestApplication({ database, smtpUrl: url }, { now: later() });
    await app.outbox.settled();
    expect(received).toHaveLength(2);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
    const hashes = received.map((mail) => tokenHash(new URL(linkIn(mail)).hash.slice(1)));
    const stored = await app.store.db
      .selectFrom("invitation_tokens")
      .select("token_hash")
      .execute();
    expect(stored.map(({ token_hash }) => token_hash).toSorted()).toEqual(hashes.toSorted());
  }, 60_000);
});

/** When nobody's claim holds any more. */
function later(): string {
  return new Date(Date.now() + hourMs).toISOString();
}
