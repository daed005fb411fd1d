import type { ReceivedInvitation } from "@liaison/contracts";
import { Alert, Stack, Text } from "@mantine/core";
import { IconClockOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Moment } from "../../formatting/moment.tsx";
import { FailureAlert } from "../../forms/failure-alert.tsx";
import { SubmitButton } from "../../forms/submit-button.tsx";
import { liaisonClient } from "../../query/liaison-client.ts";
import { useAction } from "../../query/use-action.ts";
import { newLinkRefusals } from "./invitation-refusals.ts";
import { mayRequestNewLink } from "./may-request-new-link.ts";
import { previewQuery } from "./received-invitation-queries.ts";

interface ExpiredInvitationProps {
  readonly invitation: ReceivedInvitation;
  readonly token: string;
}

export function ExpiredInvitation({ invitation, token }: ExpiredInvitationProps) {
  const { hostOrganization, newLinkRequestedAt, email } = invitation;
  const queryClient = useQueryClient();
  const { run, running, error } = useAction({
    send: (input: { token: string }, options) =>
      liaisonClient().receivedInvitations.requestNewLink.mutate(input, options),
    outdates: [],
    onDone: (asked) => queryClient.setQueryData(previewQuery(token).queryKey, asked),
  });
  return (
    <Stack gap="md">
      <Alert color="yellow" icon={<IconClockOff aria-hidden />}>
        This invitation has expired and can no longer be accepted.
      </Alert>
      <FailureAlert error={error} refusals={newLinkRefusals(invitation)} />
      <div role="status">
        {newLinkRequestedAt && (
          <Text size="sm">
            {hostOrganization.name} was asked for a new link on <Moment at={newLinkRequestedAt} />.
            It will come by e-mail to {email}.
          </Text>
        )}
      </div>
      {mayRequestNewLink(invitation, Date.now()) && (
        <SubmitButton fullWidth running={running} onClick={() => run({ token })}>
          Ask for a new link
        </SubmitButton>
      )}
    </Stack>
  );
}
