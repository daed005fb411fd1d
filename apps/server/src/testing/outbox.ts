import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mail } from "../mail/mailer.ts";
import type { TestApplication } from "./test-application.ts";

/** The mails that the application has sent, oldest first. */
export async function readOutbox({ dataFolder, mailer }: TestApplication): Promise<Mail[]> {
  await mailer.settled();
  const folder = join(dataFolder, "outbox");
  return readdirSync(folder)
    .toSorted()
    .map((name) => parseMail(readFileSync(join(folder, name), "utf8")));
}

/** The first link of a mail. */
export function linkIn({ text }: Mail): string {
  const [link] = /https?:\S+/.exec(text) ?? [];
  if (!link) throw new Error(`No link in: ${text}`);
  return link;
}

function parseMail(message: string): Mail {
  const [head = "", ...rest] = message.split("\r\n\r\n");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? "";
  return { to: header("To"), subject: header("Subject"), text: rest.join("\r\n\r\n") };
}
