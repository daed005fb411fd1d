import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { givenFolder } from "../testing/given-folder.ts";
import { parseMail } from "../testing/outbox.ts";
import { createFileMailer } from "./file-mailer.ts";

const from = "Liaison <no-reply@liaison.example>";
const longLink = `https://liaison.example/invitation#${"x".repeat(80)}=3D`;
const mail = {
  to: "elin@fjord.example",
  subject: "Åsa invites you",
  text: `Hello Elin Sjöström,\n\n${longLink}\n`,
  html: `<p>Hello Elin Sjöström,</p>\n<a href="${longLink}">See it</a>\n`,
};

async function writtenFile(changes: Partial<typeof mail> = {}) {
  const outbox = join(givenFolder(), "outbox");
  await createFileMailer(outbox, from).send({ ...mail, ...changes });
  const [name = "", ...others] = readdirSync(outbox);
  expect(others).toEqual([]);
  return { name, path: join(outbox, name), content: readFileSync(join(outbox, name), "utf8") };
}

it("writes a file that only its owner reads", async () => {
  const { name, path } = await writtenFile();
  expect(name).toMatch(/^[\w-]+\.eml$/);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it("writes for mail programs", async () => {
  const { content } = await writtenFile();
  const [head = ""] = content.split("\n\n");
  expect(head.split("\n")).toEqual(
    expect.arrayContaining([
      `From: ${from}`,
      "To: elin@fjord.example",
      "Subject: =?UTF-8?Q?=C3=85sa_invites_you?=",
      "Content-Type: multipart/alternative;",
    ]),
  );
  expect(await parseMail(Buffer.from(content))).toMatchObject(mail);
});

it("writes for people, who find the whole link on a line of its own", async () => {
  const { content } = await writtenFile();
  expect(content.split("\n")).toEqual(
    expect.arrayContaining(["Hello Elin Sjöström,", longLink, "<p>Hello Elin Sjöström,</p>"]),
  );
});

it("lists a mail after those before it", async () => {
  const outbox = givenFolder();
  const mailer = createFileMailer(outbox, from);
  for (const subject of ["First", "Second", "Third"]) await mailer.send({ ...mail, subject });
  const subjects = readdirSync(outbox)
    .toSorted()
    .map((name) => /^Subject: (.*)$/m.exec(readFileSync(join(outbox, name), "utf8"))?.[1]);
  expect(subjects).toEqual(["First", "Second", "Third"]);
});

it("clears away what was left half-written, and nothing else", async () => {
  const outbox = givenFolder();
  const names = ["1.eml", "2.eml.part", "notes"];
  const anHourAgo = Date.now() / 1000 - 3600;
  for (const name of names) {
    writeFileSync(join(outbox, name), "Hello");
    utimesSync(join(outbox, name), anHourAgo, anHourAgo);
  }
  writeFileSync(join(outbox, "3.eml.part"), "Hell");
  createFileMailer(outbox, from);
  expect(readdirSync(outbox).toSorted(), "another server writes the third").toEqual([
    "1.eml",
    "3.eml.part",
    "notes",
  ]);
});

it.each(["subject", "to"] as const)("lets the %s add no recipient", async (field) => {
  const { content } = await writtenFile({ [field]: "elin@fjord.example\r\nBcc: all@acme.example" });
  const [head = ""] = content.split("\n\n");
  expect(head).not.toMatch(/^Bcc:/m);
});
