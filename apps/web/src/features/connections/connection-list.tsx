import type { Connection } from "@liaison/contracts";
import { Stack } from "@mantine/core";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { DataRows } from "../../data-table/data-rows.tsx";
import { LoadMore } from "../../data-table/load-more.tsx";
import { connectionColumns } from "./connection-columns.tsx";
import { connectionsRoute } from "./connections-route.ts";
import { NoConnections } from "./no-connections.tsx";

interface ConnectionListProps {
  readonly connections: Connection[];
  readonly query: UseInfiniteQueryResult<Connection[]>;
}

/** The connections that have been walked so far, and the way on. */
export function ConnectionList({ connections, query }: ConnectionListProps) {
  const { organizationId } = connectionsRoute.useParams();
  const columns = useMemo(() => connectionColumns(organizationId), [organizationId]);
  const navigate = connectionsRoute.useNavigate();
  const open = ({ id }: Connection) =>
    void navigate({ search: (search) => ({ ...search, connection: id }), resetScroll: false });

  if (connections.length === 0 && !query.isPlaceholderData) return <NoConnections />;
  return (
    <Stack gap="md">
      <DataRows
        label="Connections"
        columns={columns}
        rows={connections}
        stale={query.isPlaceholderData}
        onOpen={open}
      />
      <LoadMore rows="connections" query={query} />
    </Stack>
  );
}
