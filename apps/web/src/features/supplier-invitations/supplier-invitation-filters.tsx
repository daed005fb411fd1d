import { MultiSelect } from "@mantine/core";
import { FilterBar } from "../../data-table/filter-bar.tsx";
import { NarrowSortSelect } from "../../data-table/narrow-sort-select.tsx";
import { SearchBox } from "../../data-table/search-box.tsx";
import { optionsOf } from "../../labels/options-of.ts";
import {
  supplierInvitationOrderByLabels,
  supplierInvitationStatusLabels,
} from "./supplier-invitation-labels.ts";
import type { SupplierInvitationSearch } from "./supplier-invitation-search.ts";
import { supplierInvitationsRoute } from "./supplier-invitations-route.ts";

export function SupplierInvitationFilters() {
  const search = supplierInvitationsRoute.useSearch();
  const navigate = supplierInvitationsRoute.useNavigate();
  const filter = (change: Partial<SupplierInvitationSearch>, options?: { replace: boolean }) =>
    void navigate({ search: (now) => ({ ...now, page: 1, ...change }), ...options });

  return (
    <FilterBar
      active={search.statuses.length}
      search={
        <SearchBox
          label="Search"
          placeholder="Part of the name or business ID"
          maxLength={255}
          search={search.search}
          // Refining a search is one step of the history, not one for each word.
          onSearch={(text) => filter({ search: text }, { replace: search.search !== "" })}
          flex="1 1 14rem"
        />
      }
    >
      <MultiSelect
        label="Status"
        w={{ base: "100%", sm: 380 }}
        clearable
        placeholder={search.statuses.length > 0 ? "" : "Any"}
        data={optionsOf(supplierInvitationStatusLabels)}
        value={search.statuses}
        onChange={(statuses) => filter({ statuses })}
      />
      <NarrowSortSelect
        labels={supplierInvitationOrderByLabels}
        sort={{ by: search.sort, direction: search.direction }}
        onSort={({ by, direction }) => filter({ sort: by, direction })}
      />
    </FilterBar>
  );
}
