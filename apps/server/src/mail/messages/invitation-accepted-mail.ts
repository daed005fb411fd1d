import { writtenMail } from "../written-mail.ts";
import type { MailSubject } from "./mail-subject.ts";

/** To the host's people. */
export function invitationAcceptedMail(
  { hostName, businessName, guestName }: MailSubject,
  partnersPage: string,
) {
  const guest = guestName ?? businessName;
  const sameName = guest === businessName;
  return writtenMail(`${guest} has accepted your invitation`, [
    { paragraph: "Hello," },
    {
      paragraph: sameName
        ? `${guest} has accepted the invitation of ${hostName}: the two are connected now.`
        : `${guest} has accepted the invitation that ${hostName} sent to ${businessName}: the two are connected now.`,
    },
    { link: partnersPage, label: "See your partners" },
    {
      paragraph:
        "What happens next: nothing is shared yet. Each side decides for itself what the other may read, and can change its mind at any time.",
    },
  ]);
}
