import { expect, it } from "vitest";
import { createLateMailer } from "./late-mailer.ts";
import type { Mail, Mailer } from "./mailer.ts";

const mail: Mail = {
  to: "ada@acme.example",
  subject: "Hello",
  text: "Hello",
  html: "<p>Hello</p>",
};

function givenMailers() {
  const made: { sent: Mail[]; isClosed: boolean }[] = [];
  const make = async (): Promise<Mailer> => {
    const one = { sent: [] as Mail[], isClosed: false };
    made.push(one);
    return {
      send: async (sent) => {
        one.sent.push(sent);
      },
      close: () => {
        one.isClosed = true;
      },
    };
  };
  return { made, make };
}

it("is made for the first mails, once, and closed with what it was made for", async () => {
  const { made, make } = givenMailers();
  const mailer = createLateMailer(make);
  expect(made).toEqual([]);
  await Promise.all([mailer.send(mail), mailer.prepare(), mailer.send(mail)]);
  mailer.close();
  expect(made).toEqual([{ sent: [mail, mail], isClosed: true }]);
});

it("that nobody has needed is closed without having been made", () => {
  const { made, make } = givenMailers();
  createLateMailer(make).close();
  expect(made).toEqual([]);
});

it("that cannot be made says so to whoever prepares for mail", async () => {
  const mailer = createLateMailer(() => Promise.reject(new Error("No such library")));
  await expect(mailer.prepare()).rejects.toThrow("No such library");
  await expect(mailer.send(mail)).rejects.toThrow("No such library");
});
