import type { Connection } from "@liaison/contracts";
import { useQuery } from "@tanstack/react-query";
import { DetailsDrawer } from "../../page/details-drawer.tsx";
import { DetailsSkeleton } from "../../page/details-skeleton.tsx";
import { QueryView } from "../../query/query-view.tsx";
import { ConnectionDetails } from "./connection-details.tsx";
import { connectionQuery } from "./connection-queries.ts";
import { ConnectionsRefusal } from "./connections-refusal.tsx";
import { connectionsRoute } from "./connections-route.ts";
import { useConnectionDialog } from "./use-connection-dialog.ts";

/** The details of the connection in the URL. `list` is what the list shows. */
export function ConnectionDrawer({ list }: { list: readonly Connection[] }) {
  const connectionId = connectionsRoute.useSearch({ select: ({ connection }) => connection });
  const { dialog } = useConnectionDialog();
  const navigate = connectionsRoute.useNavigate();
  const close = () =>
    void navigate({
      search: (search) => ({ ...search, connection: undefined, dialog: undefined }),
      resetScroll: false,
    });
  return (
    <DetailsDrawer
      kind="Connection"
      id={connectionId}
      onClose={close}
      covered={dialog !== undefined}
    >
      {(id) => <LoadedConnection id={id} known={list.find((one) => one.id === id)} />}
    </DetailsDrawer>
  );
}

interface LoadedConnectionProps {
  readonly id: string;
  readonly known: Connection | undefined;
}

function LoadedConnection({ id, known }: LoadedConnectionProps) {
  const { organizationId } = connectionsRoute.useParams();
  const query = useQuery(connectionQuery(organizationId, id, known));
  return (
    <QueryView query={query} loading={<DetailsSkeleton />} refusal={<ConnectionsRefusal />}>
      {(connection) => <ConnectionDetails connection={connection} />}
    </QueryView>
  );
}
