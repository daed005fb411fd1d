import type { SupplierInvitationPageOf } from "@liaison/contracts";
import { DataRows } from "../../data-table/data-rows.tsx";
import { NoRows } from "../../data-table/no-rows.tsx";
import { PageControls } from "../../data-table/page-controls.tsx";
import { supplierInvitationColumns } from "./supplier-invitation-columns.tsx";
import type { SupplierInvitationDetails } from "./supplier-invitation-details.ts";
import { supplierInvitationOrderByLabels } from "./supplier-invitation-labels.ts";
import {
  isFiltered,
  noSupplierInvitationFilters,
  type SupplierInvitationSearch,
  supplierInvitationPageSizes,
} from "./supplier-invitation-search.ts";
import { supplierInvitationsRoute } from "./supplier-invitations-route.ts";

interface SupplierInvitationListProps {
  readonly page: SupplierInvitationPageOf<SupplierInvitationDetails>;
  readonly stale: boolean;
}

/** One page of invitations, and the ways to the others. */
export function SupplierInvitationList({ page, stale }: SupplierInvitationListProps) {
  const search = supplierInvitationsRoute.useSearch();
  const navigate = supplierInvitationsRoute.useNavigate();
  const change = (next: Partial<SupplierInvitationSearch>, options?: { resetScroll: boolean }) =>
    void navigate({ search: (now) => ({ ...now, ...next }), ...options });
  const { from, to, total, current_page, last_page } = page.meta;
  const range = { from: from ?? 0, to: to ?? 0, total, page: current_page, pages: last_page };

  if (page.data.length === 0 && !stale) {
    return (
      <NoRows
        rows="invitations"
        range={range}
        filtered={isFiltered(search)}
        onClearFilters={() => change(noSupplierInvitationFilters)}
        onPage={(number) => change({ page: number })}
      >
        The suppliers that your organization invites will be listed here.
      </NoRows>
    );
  }
  return (
    <>
      <DataRows
        label="Supplier invitations"
        columns={supplierInvitationColumns}
        rows={page.data}
        stale={stale}
        sort={{ by: search.sort, direction: search.direction }}
        sortLabels={supplierInvitationOrderByLabels}
        onSort={({ by, direction }) => change({ sort: by, direction, page: 1 })}
        onOpen={({ id }) => change({ invitation: id }, { resetScroll: false })}
      />
      <PageControls
        range={range}
        size={search.size}
        sizes={supplierInvitationPageSizes}
        onPage={(number) => change({ page: number })}
        onSize={(size) => change({ size, page: 1 })}
      />
    </>
  );
}
