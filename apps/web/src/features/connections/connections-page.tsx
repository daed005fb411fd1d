import { isLiaisonError } from "@liaison/client";
import { Group, Select, Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { DataSkeleton } from "../../data-table/data-skeleton.tsx";
import { RefreshButton } from "../../data-table/refresh-button.tsx";
import { optionsOf } from "../../labels/options-of.ts";
import { PageHeader } from "../../page/page-header.tsx";
import { usePageTitle } from "../../page/use-page-title.ts";
import { QueryView } from "../../query/query-view.tsx";
import { useMembership } from "../../session/use-me.ts";
import { ConnectionDrawer } from "./connection-drawer.tsx";
import { connectionStatusLabels } from "./connection-labels.ts";
import { ConnectionList } from "./connection-list.tsx";
import { connectionsQuery } from "./connection-queries.ts";
import { listConnectionsInput } from "./connection-search.ts";
import { ConnectionsRefusal } from "./connections-refusal.tsx";
import { connectionsRoute } from "./connections-route.ts";

export function ConnectionsPage() {
  const { organizationId } = connectionsRoute.useParams();
  const input = listConnectionsInput(connectionsRoute.useSearch());
  const query = useInfiniteQuery(connectionsQuery(organizationId, input));
  const refused = isLiaisonError(query.error, "permission_denied");
  usePageTitle("Connections", useMembership(organizationId)?.name);

  return (
    <Stack gap="md">
      <PageHeader
        title="Connections"
        description="Organizations that yours is connected with"
        actions={
          <Group gap="xs" align="flex-end" wrap="nowrap">
            {!refused && <StatusFilter />}
            <RefreshButton query={query} />
          </Group>
        }
      />
      <QueryView
        query={query}
        loading={<DataSkeleton label="connections" />}
        refusal={<ConnectionsRefusal />}
      >
        {(connections) => <ConnectionList connections={connections} query={query} />}
      </QueryView>
      <ConnectionDrawer list={query.data ?? []} />
    </Stack>
  );
}

const statusOptions = optionsOf({ ...connectionStatusLabels, any: "Any" });

function StatusFilter() {
  const { status } = connectionsRoute.useSearch();
  const navigate = connectionsRoute.useNavigate();
  return (
    <Select
      label="Status"
      w={170}
      allowDeselect={false}
      data={statusOptions}
      value={status}
      onChange={(chosen) =>
        chosen && void navigate({ search: (search) => ({ ...search, status: chosen }) })
      }
    />
  );
}
