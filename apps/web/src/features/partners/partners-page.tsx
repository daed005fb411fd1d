import { isLiaisonError } from "@liaison/client";
import { Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { DataSkeleton } from "../../data-table/data-skeleton.tsx";
import { RefreshButton } from "../../data-table/refresh-button.tsx";
import { PageHeader } from "../../page/page-header.tsx";
import { usePageTitle } from "../../page/use-page-title.ts";
import { QueryView } from "../../query/query-view.tsx";
import { useMembership } from "../../session/use-me.ts";
import { PartnerDrawer } from "./partner-drawer.tsx";
import { PartnerFilters } from "./partner-filters.tsx";
import { PartnerList } from "./partner-list.tsx";
import { partnersQuery } from "./partner-queries.ts";
import { listPartnersInput } from "./partner-search.ts";
import { PartnersRefusal } from "./partners-refusal.tsx";
import { partnersRoute } from "./partners-route.ts";
import { TargetBanner } from "./target-banner.tsx";
import { TargetSwitcher } from "./target-switcher.tsx";
import { usePartnerScope } from "./use-partner-scope.ts";

export function PartnersPage() {
  const scope = usePartnerScope();
  const membership = useMembership(scope.requesterOrganizationId);
  const target = membership?.targets.find(({ id }) => id === scope.targetOrganizationId);
  const query = useQuery(partnersQuery(scope, listPartnersInput(partnersRoute.useSearch())));
  const refused = isLiaisonError(query.error, "permission_denied");
  usePageTitle("Partners", target?.name ?? membership?.name);

  return (
    <Stack gap="md">
      <PageHeader
        title="Partners"
        description="Customers and suppliers"
        actions={
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TargetSwitcher />
            <RefreshButton query={query} />
          </Group>
        }
      />
      {target && !refused && (
        <TargetBanner targetName={target.name} requesterName={membership?.name ?? ""} />
      )}
      {!refused && <PartnerFilters />}
      <QueryView
        query={query}
        loading={<DataSkeleton label="partners" />}
        refusal={<PartnersRefusal />}
      >
        {(page) => <PartnerList page={page} stale={query.isPlaceholderData} />}
      </QueryView>
      <PartnerDrawer page={query.data?.items ?? []} />
    </Stack>
  );
}
