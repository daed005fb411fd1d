import { isLiaisonError } from "@liaison/client";
import type { ReceivedInvitation } from "@liaison/contracts";
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { ConfirmDialog } from "../../forms/confirm-dialog.tsx";
import { FailureAlert } from "../../forms/failure-alert.tsx";
import { liaisonClient } from "../../query/liaison-client.ts";
import { useAction } from "../../query/use-action.ts";
import { useRefreshMe } from "../../session/use-refresh-me.ts";
import { declineRefusals } from "./invitation-refusals.ts";
import { inviterName } from "./inviter-name.ts";
import { receivedInvitationsQuery } from "./received-invitation-queries.ts";

/** By the link that was opened, or by the invitation's id as its signed-in recipient. */
type DeclinedBy = { readonly token: string } | { readonly id: string };

interface DeclineButtonProps {
  readonly invitation: ReceivedInvitation;
  readonly by: DeclinedBy;
  readonly onDeclined: () => void;
  readonly fullWidth?: boolean;
}

/** Declines an invitation, once it is confirmed. */
export function DeclineButton({
  invitation,
  by,
  onDeclined,
  fullWidth = false,
}: DeclineButtonProps) {
  const [opened, { open, close }] = useDisclosure();
  const queryClient = useQueryClient();
  const refreshMe = useRefreshMe();
  const { run, running, error, forgetError } = useAction({
    send: (input: DeclinedBy, options) =>
      liaisonClient().receivedInvitations.decline.mutate(input, options),
    outdates: [],
    onDone: () => {
      close();
      onDeclined();
      // Not the link itself: it is dead now, and whoever declined by it is told of that otherwise.
      void queryClient.invalidateQueries(receivedInvitationsQuery);
    },
    onFailed: async (error) => {
      if (isLiaisonError(error, "unauthenticated", "email_not_verified")) await refreshMe();
    },
  });
  const ask = () => {
    forgetError();
    open();
  };
  const { name } = invitation.hostOrganization;
  return (
    <>
      <Button variant="default" fullWidth={fullWidth} onClick={ask}>
        Decline
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={`Decline the invitation of ${name}?`}
        confirmLabel="Decline"
        destructive
        running={running}
        onConfirm={() => run(by)}
        failure={<FailureAlert error={error} refusals={declineRefusals(invitation)} />}
      >
        <Text size="sm">
          {inviterName(invitation)} is told so. You cannot take it back: to connect after all,{" "}
          {name} has to invite you again.
        </Text>
      </ConfirmDialog>
    </>
  );
}
