import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { givenFolder } from "../testing/given-folder.ts";
import { givenSmtpServer } from "../testing/smtp-server.ts";
import { createFileMailer, createSmtpMailer, logFailures, type Mailer } from "./mailer.ts";

const from = "Liaison <no-reply@liaison.example>";
const longLink = `https://liaison.example/invitation#${"x".repeat(80)}=3D`;
const mail = {
  to: "elin@fjord.example",
  subject: "Åsa invites you",
  text: `Hello Elin Sjöström,\n\n${longLink}\n`,
};

describe("a mail in the outbox", () => {
  it("is a file that only its owner reads, for a mail program and for people alike", async () => {
    const outbox = join(givenFolder(), "outbox");
    await createFileMailer(outbox, from).send(mail);
    const [name = ""] = readdirSync(outbox);
    expect(name).toMatch(/\.eml$/);
    expect(statSync(join(outbox, name)).mode & 0o777).toBe(0o600);
    const [head = "", text] = readFileSync(join(outbox, name), "utf8").split("\r\n\r\n");
    expect(head.split("\r\n")).toEqual(
      expect.arrayContaining([
        `From: ${from}`,
        "To: elin@fjord.example",
        "Subject: =?UTF-8?Q?=C3=85sa_invites_you?=",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
      ]),
    );
    expect(head.match(/^Content-/gm)).toHaveLength(2);
    expect(text).toBe(mail.text);
  });

  it("comes after those before it", async () => {
    const outbox = givenFolder();
    const mailer = createFileMailer(outbox, from);
    for (const subject of ["First", "Second", "Third"]) await mailer.send({ ...mail, subject });
    const subjects = readdirSync(outbox)
      .toSorted()
      .map((name) => /^Subject: (.*)$/m.exec(readFileSync(join(outbox, name), "utf8"))?.[1]);
    expect(subjects).toEqual(["First", "Second", "Third"]);
  });

  it("cannot be given another recipient by its fields", async () => {
    const outbox = givenFolder();
    const subject = "Hello\r\nBcc: everybody@acme.example";
    await createFileMailer(outbox, from).send({ ...mail, subject });
    const [name = ""] = readdirSync(outbox);
    const [head = ""] = readFileSync(join(outbox, name), "utf8").split("\r\n\r\n");
    expect(head).not.toMatch(/^Bcc:/m);
  });
});

describe("a mail server", () => {
  function givenMailer(url: string, log: string[] = []): Mailer {
    const logger = pino({}, { write: (line) => log.push(line) });
    const mailer = logFailures(createSmtpMailer(url, from), logger);
    onTestFinished(() => mailer.close());
    return mailer;
  }

  it("is handed the mail", async () => {
    const { url, received } = await givenSmtpServer();
    await givenMailer(url).send(mail);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain(`From: ${from}\nTo: elin@fjord.example\n`);
  });

  it("that is not there is in the log, and told to who sends", async () => {
    const log: string[] = [];
    await expect(givenMailer("smtp://127.0.0.1:1", log).send(mail)).rejects.toThrow("ECONNREFUSED");
    expect(log.join()).toContain("A mail could not be sent");
    expect(log.join()).not.toContain(longLink);
  });
});
