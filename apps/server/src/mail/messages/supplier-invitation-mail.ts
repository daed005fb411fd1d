import type { Mail } from "../mailer.ts";
import { type MailBlock, writtenMail } from "../written-mail.ts";
import type { MailSubject } from "./mail-subject.ts";

/** To the supplier, with the link. An answer to it reaches the person who invites. */
export function supplierInvitationMail(
  subject: MailSubject,
  link: string,
): Omit<Mail, "to" | "messageId"> {
  const { hostName, inviterName, inviterEmail, businessName, email, expiresAt } = subject;
  const who = inviterName === "" ? hostName : `${inviterName} (${hostName})`;
  const blocks: MailBlock[] = [
    { paragraph: "Hello," },
    {
      paragraph: `${who} invites ${businessName} to connect on Liaison, where companies and their suppliers keep what they know of each other up to date.`,
    },
    ...words(subject),
    { link, label: "See the invitation" },
    {
      paragraph: `What happens next: the link shows you the invitation and changes nothing yet. To accept it, sign in or sign up with the address ${email} and choose the company you accept for. You can decline it as well.`,
    },
    { paragraph: `The link works until ${momentInWords(expiresAt)}.` },
    {
      paragraph: `You do not know ${who}? Then ignore this message: nothing happens unless you accept. Do not pass the link on, it is meant for you alone.`,
    },
  ];
  return {
    ...writtenMail(`${who} invites you to connect on Liaison`, blocks),
    replyTo: inviterEmail,
  };
}

function words({ inviterName, hostName, message }: MailSubject): MailBlock[] {
  if (message === null || message === "") return [];
  return [{ paragraph: `${inviterName || hostName} writes:` }, { quote: message }];
}

/** "28 March 2026, 12:00 UTC". */
function momentInWords(moment: string): string {
  const day = new Date(moment).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return `${day}, ${moment.slice(11, 16)} UTC`;
}
