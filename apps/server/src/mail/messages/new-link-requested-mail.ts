import { writtenMail } from "../written-mail.ts";
import type { MailSubject } from "./mail-subject.ts";

/** To the host's people. */
export function newLinkRequestedMail(
  { hostName, businessName, email }: MailSubject,
  invitationsPage: string,
) {
  return writtenMail(`${businessName} asks for a new link`, [
    { paragraph: "Hello," },
    {
      paragraph: `the link in ${hostName}’s invitation of ${businessName} (${email}) has run out before it was used, and ${businessName} asks for a new one.`,
    },
    { link: invitationsPage, label: "See your invitations" },
    {
      paragraph:
        "What happens next: if you resend the invitation, a new link goes out. If you no longer want to connect, you need not do anything.",
    },
  ]);
}
