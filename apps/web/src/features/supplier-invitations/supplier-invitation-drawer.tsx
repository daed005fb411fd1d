import { useQuery } from "@tanstack/react-query";
import { DetailsDrawer } from "../../page/details-drawer.tsx";
import { DetailsSkeleton } from "../../page/details-skeleton.tsx";
import { ownData } from "../../query/data-scope.ts";
import { QueryView } from "../../query/query-view.tsx";
import type { SupplierInvitationDetails } from "./supplier-invitation-details.ts";
import { SupplierInvitationDetailsList } from "./supplier-invitation-details-list.tsx";
import { supplierInvitationQuery } from "./supplier-invitation-queries.ts";
import { SupplierInvitationsRefusal } from "./supplier-invitations-refusal.tsx";
import { supplierInvitationsRoute } from "./supplier-invitations-route.ts";

interface SupplierInvitationDrawerProps {
  /** What the list shows. */
  readonly page: readonly SupplierInvitationDetails[];
}

/** The details of the invitation in the URL. */
export function SupplierInvitationDrawer({ page }: SupplierInvitationDrawerProps) {
  const invitationId = supplierInvitationsRoute.useSearch({
    select: ({ invitation }) => invitation,
  });
  const navigate = supplierInvitationsRoute.useNavigate();
  const close = () =>
    void navigate({
      search: (search) => ({ ...search, invitation: undefined }),
      resetScroll: false,
    });
  return (
    <DetailsDrawer kind="Supplier invitation" id={invitationId} onClose={close}>
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
  const query = useQuery(supplierInvitationQuery(ownData(organizationId), id, known));
  return (
    <QueryView query={query} loading={<DetailsSkeleton />} refusal={<SupplierInvitationsRefusal />}>
      {(invitation) => <SupplierInvitationDetailsList invitation={invitation} />}
    </QueryView>
  );
}
