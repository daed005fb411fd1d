import type { Connection, GrantablePermission } from "@liaison/contracts";
import { notifications } from "@mantine/notifications";
import { ownData } from "../../query/data-scope.ts";
import { liaisonClient } from "../../query/liaison-client.ts";
import { connectionsRoute } from "./connections-route.ts";
import { sidesOf } from "./sides.ts";
import { useConnectionAction } from "./use-connection-action.ts";

/** Replaces what the organization lets the other side do. */
export function useSetGrants(connection: Connection) {
  const { organizationId } = connectionsRoute.useParams();
  const { other } = sidesOf(connection, organizationId);
  const { id } = connection;
  return useConnectionAction({
    send: (permissions: GrantablePermission[], options) =>
      liaisonClient(ownData(organizationId)).connections.setGrants.mutate(
        { id, permissions },
        options,
      ),
    onDone: ({ grants }) => {
      const may = grants.given.includes("partners.read") ? "can now" : "can no longer";
      notifications.show({ color: "green", message: `${other.name} ${may} read our partners` });
    },
  });
}
