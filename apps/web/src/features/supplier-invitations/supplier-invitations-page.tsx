import { isLiaisonError } from "@liaison/client";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { DataSkeleton } from "../../data-table/data-skeleton.tsx";
import { RefreshButton } from "../../data-table/refresh-button.tsx";
import { PageHeader } from "../../page/page-header.tsx";
import { usePageTitle } from "../../page/use-page-title.ts";
import { ownData } from "../../query/data-scope.ts";
import { QueryView } from "../../query/query-view.tsx";
import { useMembership } from "../../session/use-me.ts";
import { SupplierInvitationDrawer } from "./supplier-invitation-drawer.tsx";
import { SupplierInvitationFilters } from "./supplier-invitation-filters.tsx";
import { SupplierInvitationList } from "./supplier-invitation-list.tsx";
import { supplierInvitationsQuery } from "./supplier-invitation-queries.ts";
import { listSupplierInvitationsInput } from "./supplier-invitation-search.ts";
import { SupplierInvitationsRefusal } from "./supplier-invitations-refusal.tsx";
import { supplierInvitationsRoute } from "./supplier-invitations-route.ts";

export function SupplierInvitationsPage() {
  const { organizationId } = supplierInvitationsRoute.useParams();
  const input = listSupplierInvitationsInput(supplierInvitationsRoute.useSearch());
  const query = useQuery(supplierInvitationsQuery(ownData(organizationId), input));
  const refused = isLiaisonError(query.error, "permission_denied");
  usePageTitle("Supplier invitations", useMembership(organizationId)?.name);

  return (
    <Stack gap="md">
      <PageHeader
        title="Supplier invitations"
        description="Suppliers that your organization invited"
        actions={<RefreshButton query={query} />}
      />
      {!refused && <SupplierInvitationFilters />}
      <QueryView
        query={query}
        loading={<DataSkeleton label="supplier invitations" />}
        refusal={<SupplierInvitationsRefusal />}
      >
        {(page) => <SupplierInvitationList page={page} stale={query.isPlaceholderData} />}
      </QueryView>
      <SupplierInvitationDrawer page={query.data?.data ?? []} />
    </Stack>
  );
}
