import { pino } from "pino";
import { expect, it } from "vitest";
import { createBackgroundMailer } from "./background-mailer.ts";
import type { Mailer } from "./mailer.ts";

const mail = { to: "elin@fjord.example", subject: "Hello", text: "Hello", html: "<p>Hello</p>" };

function givenMailer(send: Mailer["send"]) {
  const log: string[] = [];
  const state = { closed: false };
  const close = () => {
    state.closed = true;
  };
  const logger = pino({}, { write: (line) => log.push(line) });
  return { mailer: createBackgroundMailer({ send, close }, logger), log, state };
}

it("hands a mail over while its sender goes on", async () => {
  const taken: string[] = [];
  const { mailer } = givenMailer(async ({ to }) => {
    await Promise.resolve();
    taken.push(to);
  });
  mailer.post(mail);
  expect(taken).toEqual([]);
  await mailer.settled();
  expect(taken).toEqual([mail.to]);
});

it("outlives a mail that cannot be handed over", async () => {
  const { mailer } = givenMailer(() => Promise.reject(new Error("No such server")));
  mailer.post(mail);
  await expect(mailer.settled()).resolves.toBeUndefined();
});

it("waits for what is on its way when it closes", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { mailer, state, log } = givenMailer(() => promise);
  mailer.post(mail);
  const closing = mailer.close(60_000);
  expect(state.closed).toBe(false);
  resolve();
  await closing;
  expect(state.closed).toBe(true);
  expect(log).toEqual([]);
});

it("gives up what never arrives when it closes, and says how much that was", async () => {
  const { mailer, state, log } = givenMailer(() => new Promise(() => {}));
  mailer.post(mail);
  mailer.post(mail);
  await mailer.close(1);
  expect(state.closed).toBe(true);
  expect(log.map((line) => JSON.parse(line))).toMatchObject([
    { mails: 2, msg: "Mails were given up" },
  ]);
});
