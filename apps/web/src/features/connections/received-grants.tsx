import type { Connection } from "@liaison/contracts";
import { Group, Text } from "@mantine/core";
import { ButtonLink } from "../../routing/links.tsx";
import { useRefreshMe } from "../../session/use-refresh-me.ts";
import { connectionsRoute } from "./connections-route.ts";
import { sidesOf } from "./sides.ts";

/** What the other side lets the organization do. */
export function ReceivedGrants({ connection }: { connection: Connection }) {
  const { organizationId } = connectionsRoute.useParams();
  const { own, other } = sidesOf(connection, organizationId);
  const refreshMe = useRefreshMe();
  if (!connection.grants.received.includes("partners.read")) {
    return (
      <Text size="sm">
        Nothing yet. An owner or administrator of {other.name} can let {own.name} read its partners.
      </Text>
    );
  }
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm">
        {own.name} can read the partners of {other.name}.
      </Text>
      <ButtonLink
        to="/$organizationId/partners"
        params={{ organizationId }}
        search={{ target: other.id }}
        // The grant may be younger than what is known of the user.
        onClick={() => void refreshMe()}
        variant="default"
        size="xs"
      >
        Show partners of {other.name}
      </ButtonLink>
    </Group>
  );
}
