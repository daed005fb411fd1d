import type { Connection } from "@liaison/contracts";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { ConfirmDialog } from "../../forms/confirm-dialog.tsx";
import { FailureAlert } from "../../forms/failure-alert.tsx";
import { ownData } from "../../query/data-scope.ts";
import { liaisonClient } from "../../query/liaison-client.ts";
import { connectionRefusals } from "./connection-refusals.ts";
import { connectionsRoute } from "./connections-route.ts";
import { sidesOf } from "./sides.ts";
import { useConnectionAction } from "./use-connection-action.ts";
import { useConnectionDialog } from "./use-connection-dialog.ts";

/** Ends a connection, once it is confirmed. */
export function DisconnectButton({ connection: { id, ...sides } }: { connection: Connection }) {
  const { organizationId } = connectionsRoute.useParams();
  const { own, other } = sidesOf(sides, organizationId);
  const { dialog, show, close } = useConnectionDialog();
  const { run, running, error, forgetError } = useConnectionAction({
    send: (input: { id: string }, options) =>
      liaisonClient(ownData(organizationId)).connections.disconnect.mutate(input, options),
    onDone: () => {
      notifications.show({ color: "green", message: `You are disconnected from ${other.name}` });
    },
  });
  const ask = () => {
    forgetError();
    show("disconnect");
  };
  return (
    <Group>
      <Button
        variant="default"
        c="var(--mantine-color-error)"
        leftSection={<IconPlugConnectedX size={16} aria-hidden />}
        onClick={ask}
      >
        Disconnect
      </Button>
      <ConfirmDialog
        opened={dialog === "disconnect"}
        onClose={close}
        title={`Disconnect from ${other.name}?`}
        confirmLabel="Disconnect"
        destructive
        running={running}
        onConfirm={() => run({ id })}
        failure={<FailureAlert error={error} refusals={connectionRefusals(other.name)} />}
      >
        <Text size="sm">
          It ends at once what {own.name} and {other.name} let each other read, for both sides.
        </Text>
        <Text size="sm">
          Your partners and the history stay, on either side. To connect again, one of you has to
          invite the other anew.
        </Text>
      </ConfirmDialog>
    </Group>
  );
}
