import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { givenSilentSmtpServer, givenSmtpServer, smtpAnswer } from "../testing/smtp-server.ts";
import { handOverFailure } from "./hand-over-failure.ts";
import { logFailures } from "./log-failures.ts";
import type { Mailer } from "./mailer.ts";
import { createSmtpMailer } from "./smtp-mailer.ts";

const link = `https://liaison.example/invitation#${"x".repeat(43)}`;
const mail = {
  to: "elin@fjord.example",
  subject: "Åsa invites you",
  text: `Hello Elin Sjöström,\n\n${link}\n`,
  html: `<p>Hello Elin Sjöström,</p>\n<a href="${link}">See it</a>\n`,
};

function givenMailer(url: string): Mailer {
  const mailer = createSmtpMailer(url, "Liaison <no-reply@liaison.example>");
  onTestFinished(() => mailer.close());
  return mailer;
}

async function failureOf(url: string, signal?: AbortSignal) {
  const failed = await givenMailer(url)
    .send(mail, signal)
    .then(
      () => "It was taken",
      (error: unknown) => error,
    );
  return handOverFailure(failed);
}

it("hands a mail over whole", async () => {
  const { url, received } = await givenSmtpServer();
  const message = { ...mail, replyTo: "asa@acme.example", messageId: "<1@liaison.example>" };
  await givenMailer(url).send(message);
  expect(received).toEqual([message]);
});

describe("a mail that is not taken", () => {
  it.each([
    ["has an unknown recipient", "onRecipient", 550, { isPermanent: true, isCertain: true }],
    ["is refused for what it says", "onMail", 554, { isPermanent: true, isCertain: true }],
    ["has a busy recipient", "onRecipient", 451, { isPermanent: false, isCertain: true }],
    ["comes when the disk is full", "onMail", 452, { isPermanent: false, isCertain: true }],
  ] as const)("since it %s fails with the answer", async (_name, step, code, expected) => {
    const refuse = () => {
      throw smtpAnswer(code, "5.1.1 Not here");
    };
    const { url } = await givenSmtpServer({ [step]: refuse });
    const reason = `The mail server answered: ${code} 5.1.1 Not here`;
    expect(await failureOf(url)).toMatchObject({ reason, ...expected });
  });

  it("since its sender is refused is no fault of its recipient's", async () => {
    const refuse = () => {
      throw smtpAnswer(550, "relaying denied for 10.1.2.3");
    };
    const { url } = await givenSmtpServer({ onSender: refuse });
    const reason = "The mail server does not accept mail from Liaison";
    expect(await failureOf(url)).toMatchObject({ reason, isPermanent: false, isCertain: true });
  });

  it("since nobody listens can be tried again", async () => {
    const { url, stop } = await givenSmtpServer();
    await stop();
    expect(await failureOf(url)).toMatchObject({
      reason: "The mail server cannot be reached",
      isPermanent: false,
      isCertain: true,
    });
  });

  it("since there is no such host can be tried again", async () => {
    expect(await failureOf("smtp://mail.invalid:25")).toMatchObject({
      reason: "The mail server cannot be found",
      isPermanent: false,
      isCertain: true,
    });
  });

  it("since its time is up may have been taken", async () => {
    const { url } = await givenSilentSmtpServer();
    expect(await failureOf(url, AbortSignal.timeout(50))).toMatchObject({
      reason: "The mail server took too long, or Liaison was stopped",
      isPermanent: false,
      isCertain: false,
    });
  });

  it("fails with an answer of one short line, without the link that it repeats", async () => {
    const refuse = () => {
      throw smtpAnswer(554, `Spam: ${link}\n${"why ".repeat(200)}`);
    };
    const { url } = await givenSmtpServer({ onMail: refuse });
    const { reason } = await failureOf(url);
    expect(reason).toMatch(
      /^The mail server answered: 554 Spam: https:\/\/liaison.example\/invitation#… why/,
    );
    expect(reason.length).toBeLessThan(350);
    expect(reason).not.toMatch(/\p{Cc}/u);
  });

  it.each([43, 24])("fails with an answer without its secret of %i characters", async (length) => {
    const secret = "x1".repeat(length / 2);
    const refuse = () => {
      throw smtpAnswer(554, `Spam: https://liaison.example/reset/${secret}?again=1`);
    };
    const { url } = await givenSmtpServer({ onMail: refuse });
    expect((await failureOf(url)).reason).toBe(
      "The mail server answered: 554 Spam: https://liaison.example/reset/…?again=1",
    );
  });

  it("is in the log without its link, and told to who sends", async () => {
    const log: string[] = [];
    const refuse = () => {
      throw smtpAnswer(554, `Spam: ${link}`);
    };
    const { url } = await givenSmtpServer({ onMail: refuse });
    const logger = pino({}, { write: (line) => log.push(line) });
    await expect(logFailures(givenMailer(url), logger).send(mail)).rejects.toThrow("Spam");
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { msg: "A mail could not be sent", subject: mail.subject, code: "EMESSAGE" },
    ]);
    expect(log.join()).not.toContain("x".repeat(43));
  });
});
