import type { ConnectionStatus } from "@liaison/contracts";
import { Badge } from "@mantine/core";
import { connectionStatusLabels } from "./connection-labels.ts";

const colors: Readonly<Record<ConnectionStatus, string>> = {
  connected: "green",
  disconnected: "gray",
};

export function ConnectionStatusBadge({ status }: { status: ConnectionStatus }) {
  return <Badge color={colors[status]}>{connectionStatusLabels[status]}</Badge>;
}
