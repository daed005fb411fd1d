import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import type { TestApplication } from "./test-application.ts";

// How a test reads mails, and gets an invitation's token, which is nowhere else:
//
//   const token = await invitationTokenFrom(app, "sales@hafslund.example");

/** A mail as its recipient finds it. */
export interface ReceivedMail {
  readonly to: string;
  readonly replyTo: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

/**
 * The mails that the application has sent, oldest first: those of the background mailer and those
 * of the outbox, after everything that is due has been handed over.
 */
export async function readOutbox(app: TestApplication): Promise<ReceivedMail[]> {
  await app.mailer.settled();
  await app.outbox.settled();
  const folder = join(app.dataFolder, "outbox");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const mails = names.filter((name) => name.endsWith(".eml")).toSorted();
  return Promise.all(mails.map((name) => parseMail(readFileSync(join(folder, name)))));
}

export async function parseMail(message: Uint8Array): Promise<ReceivedMail> {
  return receivedMail(await PostalMime.parse(message));
}

/** The link of a mail. */
export function linkIn({ text }: Pick<ReceivedMail, "text">): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!link) throw new Error(`No link in: ${text}`);
  return link;
}

/** The token in the newest invitation that was sent to the address. */
export async function invitationTokenFrom(app: TestApplication, email: string): Promise<string> {
  const mails = (await readOutbox(app)).filter(
    ({ to, text }) => to.toLowerCase() === email.toLowerCase() && text.includes("/invitation#"),
  );
  const newest = mails.at(-1);
  if (!newest) throw new Error(`No invitation has been sent to ${email}`);
  return new URL(linkIn(newest)).hash.slice(1);
}

function receivedMail({ to, replyTo, subject, text, html, messageId }: Email): ReceivedMail {
  return {
    to: to?.map(({ address }) => address ?? "").join(", ") ?? "",
    replyTo: replyTo?.[0]?.address,
    subject: subject ?? "",
    text: withoutAddedLine(text ?? ""),
    html: withoutAddedLine(html ?? ""),
    messageId: messageId ?? "",
  };
}

/** The parser ends each part with a line break more. */
function withoutAddedLine(content: string): string {
  return content.replace(/\n$/, "");
}
