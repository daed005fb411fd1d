import type { ReceivedInvitation } from "@liaison/contracts";
import { Alert, Stack } from "@mantine/core";
import { IconInbox, IconInfoCircle } from "@tabler/icons-react";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { LoadMore } from "../../data-table/load-more.tsx";
import { Notice } from "../../page/notice.tsx";
import { ReceivedInvitationCard } from "./received-invitation-card.tsx";
import classes from "./received-invitation-list.module.css";

interface ReceivedInvitationListProps {
  readonly invitations: readonly ReceivedInvitation[];
  readonly query: UseInfiniteQueryResult;
}

export function ReceivedInvitationList({ invitations, query }: ReceivedInvitationListProps) {
  if (invitations.length === 0) {
    return (
      <Notice icon={<IconInbox aria-hidden />} title="No invitations are waiting for you">
        When a company invites you as its supplier, you get an e-mail, and the invitation is listed
        here until you answer it.
      </Notice>
    );
  }
  return (
    <Stack gap="md" maw={760}>
      <Alert icon={<IconInfoCircle aria-hidden />} title="You accept by the link in the e-mail">
        That link proves that the invitation reached you, so it is only there. Search your e-mail
        for “invites you to connect on Liaison”, in the spam folder too. If it is gone, ask the
        person who invited you to resend the invitation.
      </Alert>
      <ul aria-label="Received invitations" className={classes.list}>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <ReceivedInvitationCard invitation={invitation} />
          </li>
        ))}
      </ul>
      <LoadMore rows="invitations" query={query} />
    </Stack>
  );
}
