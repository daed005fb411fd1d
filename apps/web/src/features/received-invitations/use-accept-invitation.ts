import { isLiaisonError } from "@liaison/client";
import type { Connection, ReceivedInvitation } from "@liaison/contracts";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ownData } from "../../query/data-scope.ts";
import { liaisonClient } from "../../query/liaison-client.ts";
import { useAction } from "../../query/use-action.ts";
import { forgetInvitation } from "../../session/kept-invitation.ts";
import { useRefreshMe } from "../../session/use-refresh-me.ts";
import { previewQuery, receivedInvitationsQuery } from "./received-invitation-queries.ts";

interface Acceptance {
  readonly organizationId: string;
  readonly token: string;
}

/** Accepts for an organization, and goes on to the connection that there is now. */
export function useAcceptInvitation({ hostOrganization }: ReceivedInvitation) {
  const queryClient = useQueryClient();
  const refreshMe = useRefreshMe();
  const navigate = useNavigate();

  const showConnection = async ({ id }: Connection, { organizationId, token }: Acceptance) => {
    forgetInvitation();
    await refreshMe();
    await navigate({
      to: "/$organizationId/connections",
      params: { organizationId },
      search: { connection: id },
    });
    queryClient.removeQueries(previewQuery(token));
    void queryClient.invalidateQueries(receivedInvitationsQuery);
    notifications.show({
      color: "green",
      title: `You are connected with ${hostOrganization.name}`,
      message: "Nothing is shared yet. What they may read, you decide here.",
    });
  };

  return useAction({
    send: ({ organizationId, token }: Acceptance, options) =>
      liaisonClient(ownData(organizationId)).receivedInvitations.accept.mutate({ token }, options),
    outdates: ["connections", "partners"],
    onDone: showConnection,
    onFailed: async (error, { token }) => {
      if (isLiaisonError(error, "invitation_expired")) {
        await queryClient.invalidateQueries(previewQuery(token));
      }
      // Another tab may have signed someone else in, or out.
      if (isLiaisonError(error, "unauthenticated", "recipient_mismatch", "email_not_verified")) {
        await refreshMe();
      }
    },
  });
}
