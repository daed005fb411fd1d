import { Button } from "@mantine/core";
import { IconFilterOff, IconPlugConnected } from "@tabler/icons-react";
import { Notice } from "../../page/notice.tsx";
import { ButtonLink } from "../../routing/links.tsx";
import { connectionsRoute } from "./connections-route.ts";

/** Stands where connections would be, and says how they come about. */
export function NoConnections() {
  const { organizationId } = connectionsRoute.useParams();
  const { status } = connectionsRoute.useSearch();
  const navigate = connectionsRoute.useNavigate();
  if (status === "disconnected") {
    return (
      <Notice
        icon={<IconFilterOff aria-hidden />}
        title="No connection has ended"
        actions={
          <Button onClick={() => void navigate({ search: { status: "any" } })}>
            Show all connections
          </Button>
        }
      />
    );
  }
  return (
    <Notice
      icon={<IconPlugConnected aria-hidden />}
      title="No connections yet"
      actions={
        <ButtonLink to="/$organizationId/supplier-invitations" params={{ organizationId }}>
          Go to supplier invitations
        </ButtonLink>
      }
    >
      A connection begins when a supplier accepts an invitation of your organization, or when
      someone here accepts the invitation of a customer. Connected organizations choose for
      themselves what the other one may read.
    </Notice>
  );
}
