import type { ReceivedInvitation } from "@liaison/contracts";
import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { DateOnly } from "../../formatting/date-only.tsx";
import { RelativeMoment } from "../../formatting/relative-moment.tsx";
import { DeclineButton } from "./decline-button.tsx";
import { InvitationMessage } from "./invitation-message.tsx";
import { inviterName } from "./inviter-name.ts";

export function ReceivedInvitationCard({ invitation }: { invitation: ReceivedInvitation }) {
  const { id, hostOrganization, businessName, invitedAt, expiresAt } = invitation;
  const tell = () =>
    notifications.show({
      color: "green",
      message: `You have declined the invitation of ${hostOrganization.name}`,
    });
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Stack gap={2}>
          <Title order={2} size="h5" style={{ overflowWrap: "anywhere" }}>
            {hostOrganization.name}
          </Title>
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {inviterName(invitation)} invited {businessName} on <DateOnly at={invitedAt} />. It
            expires <RelativeMoment at={expiresAt} />.
          </Text>
        </Stack>
        <InvitationMessage invitation={invitation} />
        <Group>
          <DeclineButton invitation={invitation} by={{ id }} onDeclined={tell} />
        </Group>
      </Stack>
    </Paper>
  );
}
