import type { ReceivedInvitation } from "@liaison/contracts";
import { Text } from "@mantine/core";
import classes from "./invitation-message.module.css";
import { inviterName } from "./inviter-name.ts";

/** What the person who invites wrote, if anything. */
export function InvitationMessage({ invitation }: { invitation: ReceivedInvitation }) {
  if (!invitation.message) return null;
  return (
    <figure className={classes.message}>
      <Text component="figcaption" size="xs" c="dimmed">
        {inviterName(invitation)} writes
      </Text>
      <Text component="blockquote" size="sm" className={classes.quote}>
        {invitation.message}
      </Text>
    </figure>
  );
}
