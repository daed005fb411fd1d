import { writtenMail } from "../written-mail.ts";
import type { MailSubject } from "./mail-subject.ts";

/** To the host's people. */
export function invitationDeclinedMail(
  { hostName, businessName, email }: MailSubject,
  invitationsPage: string,
) {
  return writtenMail(`${businessName} has declined your invitation`, [
    { paragraph: "Hello," },
    {
      paragraph: `${businessName} (${email}) has declined the invitation of ${hostName}.`,
    },
    { link: invitationsPage, label: "See your invitations" },
    {
      paragraph:
        "What happens next: nothing. The partner stays in your directory, and you can invite it again once the two of you have talked.",
    },
  ]);
}
