import type { ReceivedInvitation } from "@liaison/contracts";
import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Moment } from "../../formatting/moment.tsx";
import { InvitationMessage } from "./invitation-message.tsx";
import { inviterName } from "./inviter-name.ts";

interface InvitationLetterProps {
  readonly invitation: ReceivedInvitation;
  /** What one can do about it. */
  readonly children: ReactNode;
}

/** Who invites whom, and until when. */
export function InvitationLetter({ invitation, children }: InvitationLetterProps) {
  const { hostOrganization, businessName, email, status, expiresAt } = invitation;
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Title order={1} size="h3" style={{ overflowWrap: "anywhere" }}>
          {hostOrganization.name} invites you to connect
        </Title>
        <Text size="sm">
          {inviterName(invitation)} would like to connect <strong>{hostOrganization.name}</strong>{" "}
          with <strong>{businessName}</strong> on Liaison, where companies and their suppliers keep
          what they know of each other up to date.
        </Text>
      </Stack>
      <InvitationMessage invitation={invitation} />
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        It was sent to <strong>{email}</strong> and {status === "expired" ? "was" : "is"} open until{" "}
        <Moment at={expiresAt} />.
      </Text>
      {children}
    </Stack>
  );
}
