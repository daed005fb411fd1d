import { isLiaisonError, type MutationOptions } from "@liaison/client";
import type { Connection } from "@liaison/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useAction } from "../../query/use-action.ts";
import { useRefreshMe } from "../../session/use-refresh-me.ts";
import { connectionQuery, connectionsKey } from "./connection-queries.ts";
import { connectionsRoute } from "./connections-route.ts";
import { useConnectionDialog } from "./use-connection-dialog.ts";

interface ConnectionActionOptions<Input> {
  readonly send: (input: Input, options: MutationOptions) => Promise<Connection>;
  readonly onDone: (changed: Connection) => void;
}

/** Changes a connection, and with it what its sides may read. Its dialog has done its work then. */
export function useConnectionAction<Input>({ send, onDone }: ConnectionActionOptions<Input>) {
  const { organizationId } = connectionsRoute.useParams();
  const queryClient = useQueryClient();
  const refreshMe = useRefreshMe();
  const { close } = useConnectionDialog();
  return useAction({
    send,
    outdates: [...connectionsKey, "partners"],
    onDone: async (changed) => {
      queryClient.setQueryData(connectionQuery(organizationId, changed.id).queryKey, changed);
      close();
      onDone(changed);
      await refreshMe();
    },
    onFailed: async (error) => {
      // The other side has disconnected, or the user is signed out or has another role by now.
      if (!isLiaisonError(error, "not_connected", "permission_denied", "unauthenticated")) return;
      void queryClient.invalidateQueries({ queryKey: connectionsKey });
      await refreshMe();
    },
  });
}
