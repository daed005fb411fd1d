import type { Connection } from "@liaison/contracts";
import { Code, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Moment } from "../../formatting/moment.tsx";
import { DetailsTitle } from "../../page/details-drawer.tsx";
import { DetailsList } from "../../page/details-list.tsx";
import { ConnectionStatusBadge } from "./connection-status-badge.tsx";
import { connectionsRoute } from "./connections-route.ts";
import { LiveConnection } from "./live-connection.tsx";
import { sidesOf } from "./sides.ts";

export function ConnectionDetails({ connection }: { connection: Connection }) {
  const { organizationId } = connectionsRoute.useParams();
  const { other } = sidesOf(connection, organizationId);
  const { hostOrganization, guestOrganization, connectedAt, disconnectedAt } = connection;
  return (
    <Stack gap="lg">
      <DetailsTitle>{other.name}</DetailsTitle>
      <DetailsList
        entries={[
          ["Status", <ConnectionStatusBadge status={connection.status} />],
          ["Invited by", hostOrganization.name],
          ["Accepted by", guestOrganization.name],
          ["Connected", <Moment at={connectedAt} />],
          ["Disconnected", disconnectedAt && <Moment at={disconnectedAt} />],
          ["Id", <Code>{connection.id}</Code>],
        ]}
      />
      <ConnectionState key={connection.id} connection={connection} />
    </Stack>
  );
}

function ConnectionState({ connection }: { connection: Connection }) {
  const [wasConnected] = useState(connection.status === "connected");
  if (connection.status === "connected") return <LiveConnection connection={connection} />;
  return (
    // The button that had the focus is gone with the connection.
    <Text size="sm" tabIndex={-1} {...(wasConnected && { ref: focus })}>
      This connection has ended: neither side can read anything of the other any more. To connect
      again, one of the two has to invite the other.
    </Text>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();
