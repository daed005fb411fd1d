import { createFileRoute } from "@tanstack/react-router";
import { ConfirmAddress } from "../../../features/auth/confirm-address.tsx";
import { ReceivedInvitationsPage } from "../../../features/received-invitations/received-invitations-page.tsx";

export const Route = createFileRoute("/_signed-in/$organizationId/received-invitations")({
  component: ReceivedInvitations,
});

function ReceivedInvitations() {
  const { organizationId } = Route.useParams();
  return (
    <ReceivedInvitationsPage
      confirmAddress={(email) => (
        <ConfirmAddress
          email={email}
          callbackPath={`/${organizationId}/received-invitations`}
          purpose="Before you can see what you are invited to, we have to know that the address is yours."
        />
      )}
    />
  );
}
