import { isLiaisonError } from "@liaison/client";
import { Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { DataSkeleton } from "../../data-table/data-skeleton.tsx";
import { RefreshButton } from "../../data-table/refresh-button.tsx";
import { PageHeader } from "../../page/page-header.tsx";
import { usePageTitle } from "../../page/use-page-title.ts";
import { QueryView } from "../../query/query-view.tsx";
import { useMembership } from "../../session/use-me.ts";
import { NewPartnerDialog } from "./partner-dialogs.ts";
import { type InviteDialog, PartnerDrawer } from "./partner-drawer.tsx";
import { PartnerFilters } from "./partner-filters.tsx";
import { PartnerList } from "./partner-list.tsx";
import { PartnerListActions } from "./partner-list-actions.tsx";
import { partnersQuery } from "./partner-queries.ts";
import { listPartnersInput } from "./partner-search.ts";
import { PartnersRefusal } from "./partners-refusal.tsx";
import { partnersRoute } from "./partners-route.ts";
import { TargetBanner } from "./target-banner.tsx";
import { TargetSwitcher } from "./target-switcher.tsx";
import { useMayWritePartners } from "./use-may-write-partners.ts";
import { usePartnerScope } from "./use-partner-scope.ts";

export function PartnersPage({ inviteDialog }: { inviteDialog: InviteDialog }) {
  const scope = usePartnerScope();
  const membership = useMembership(scope.requesterOrganizationId);
  const target = membership?.targets.find(({ id }) => id === scope.targetOrganizationId);
  const search = partnersRoute.useSearch();
  const query = useQuery(partnersQuery(scope, listPartnersInput(search)));
  const mayWrite = useMayWritePartners();
  const refused = isLiaisonError(query.error, "permission_denied");
  usePageTitle("Partners", target?.name ?? membership?.name);

  return (
    <Stack gap="md">
      <PageHeader
        title="Partners"
        description="Customers and suppliers"
        actions={
          <Group gap="xs" align="flex-end">
            <TargetSwitcher />
            <RefreshButton query={query} />
            {!refused && <PartnerListActions />}
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
      <PartnerDrawer page={query.data?.items ?? []} inviteDialog={inviteDialog} />
      {mayWrite && search.dialog === "new" && <NewPartnerDialog />}
    </Stack>
  );
}
