import { Divider, Stack } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { History } from "../../history/history.tsx";
import { DetailsDrawer } from "../../page/details-drawer.tsx";
import { DetailsSkeleton } from "../../page/details-skeleton.tsx";
import { ownData } from "../../query/data-scope.ts";
import { QueryView } from "../../query/query-view.tsx";
import { useMay } from "../../session/use-may.ts";
import type { SupplierInvitationDetails } from "./supplier-invitation-details.ts";
import { SupplierInvitationDetailsList } from "./supplier-invitation-details-list.tsx";
import { ResendDialog, RevokeDialog } from "./supplier-invitation-dialogs.ts";
import {
  supplierInvitationHistoryQuery,
  supplierInvitationQuery,
} from "./supplier-invitation-queries.ts";
import { SupplierInvitationsRefusal } from "./supplier-invitations-refusal.tsx";
import { supplierInvitationsRoute } from "./supplier-invitations-route.ts";
import { useInvitationDialog } from "./use-invitation-dialog.ts";

interface SupplierInvitationDrawerProps {
  /** What the list shows. */
  readonly page: readonly SupplierInvitationDetails[];
}

/** The details of the invitation in the URL. */
export function SupplierInvitationDrawer({ page }: SupplierInvitationDrawerProps) {
  const invitationId = supplierInvitationsRoute.useSearch({
    select: ({ invitation }) => invitation,
  });
  const { dialog } = useInvitationDialog();
  const navigate = supplierInvitationsRoute.useNavigate();
  const close = () =>
    void navigate({
      search: (search) => ({ ...search, invitation: undefined, dialog: undefined }),
      resetScroll: false,
    });
  return (
    <DetailsDrawer
      kind="Supplier invitation"
      id={invitationId}
      onClose={close}
      covered={dialog !== undefined}
    >
      {(id) => <LoadedInvitation id={id} known={page.find((one) => one.id === id)} />}
    </DetailsDrawer>
  );
}

interface LoadedInvitationProps {
  readonly id: string;
  readonly known: SupplierInvitationDetails | undefined;
}

function LoadedInvitation({ id, known }: LoadedInvitationProps) {
  const { organizationId } = supplierInvitationsRoute.useParams();
  const scope = ownData(organizationId);
  const query = useQuery(supplierInvitationQuery(scope, id, known));
  const history = useInfiniteQuery(supplierInvitationHistoryQuery(scope, id));
  const mayInvite = useMay(organizationId, "suppliers.invite");
  const { dialog } = useInvitationDialog();
  return (
    <QueryView query={query} loading={<DetailsSkeleton />} refusal={<SupplierInvitationsRefusal />}>
      {(invitation) => (
        <Stack gap="md">
          <SupplierInvitationDetailsList invitation={invitation} />
          <Divider />
          <History query={history} />
          {mayInvite && dialog === "resend" && <ResendDialog invitation={invitation} />}
          {mayInvite && dialog === "revoke" && <RevokeDialog invitation={invitation} />}
        </Stack>
      )}
    </QueryView>
  );
}
