import { isLiaisonError } from "@liaison/client";
import { Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { DataSkeleton } from "../../data-table/data-skeleton.tsx";
import { RefreshButton } from "../../data-table/refresh-button.tsx";
import { PageHeader } from "../../page/page-header.tsx";
import { usePageTitle } from "../../page/use-page-title.ts";
import { ownData } from "../../query/data-scope.ts";
import { QueryView } from "../../query/query-view.tsx";
import { useMay } from "../../session/use-may.ts";
import { useMembership } from "../../session/use-me.ts";
import { InvitingButtons } from "./inviting-buttons.tsx";
import { InviteSeveralDialog, NewInvitationDialog } from "./supplier-invitation-dialogs.ts";
import { SupplierInvitationDrawer } from "./supplier-invitation-drawer.tsx";
import { SupplierInvitationFilters } from "./supplier-invitation-filters.tsx";
import { SupplierInvitationList } from "./supplier-invitation-list.tsx";
import { supplierInvitationsQuery } from "./supplier-invitation-queries.ts";
import { listSupplierInvitationsInput } from "./supplier-invitation-search.ts";
import { SupplierInvitationsRefusal } from "./supplier-invitations-refusal.tsx";
import { supplierInvitationsRoute } from "./supplier-invitations-route.ts";
import { useInvitationDialog } from "./use-invitation-dialog.ts";

export function SupplierInvitationsPage() {
  const { organizationId } = supplierInvitationsRoute.useParams();
  const input = listSupplierInvitationsInput(supplierInvitationsRoute.useSearch());
  const query = useQuery(supplierInvitationsQuery(ownData(organizationId), input));
  const refused = isLiaisonError(query.error, "permission_denied");
  const mayInvite = useMay(organizationId, "suppliers.invite");
  const { dialog } = useInvitationDialog();
  usePageTitle("Supplier invitations", useMembership(organizationId)?.name);

  return (
    <Stack gap="md">
      <PageHeader
        title="Supplier invitations"
        description="Suppliers that your organization invited"
        actions={
          <Group gap="xs">
            <RefreshButton query={query} />
            {mayInvite && <InvitingButtons />}
          </Group>
        }
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
      {mayInvite && dialog === "new" && <NewInvitationDialog />}
      {mayInvite && dialog === "several" && <InviteSeveralDialog />}
    </Stack>
  );
}
