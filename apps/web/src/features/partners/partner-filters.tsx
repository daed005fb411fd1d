import type { PartnerInvitationStatus } from "@liaison/contracts";
import { Checkbox, MultiSelect, Select } from "@mantine/core";
import { FilterBar } from "../../data-table/filter-bar.tsx";
import { NarrowSortSelect } from "../../data-table/narrow-sort-select.tsx";
import { SearchBox } from "../../data-table/search-box.tsx";
import { optionsOf } from "../../labels/options-of.ts";
import {
  partnerInvitationStatusLabels,
  partnerOrderByLabels,
  partnerSearchFieldLabels,
  partnerTypeLabels,
} from "./partner-labels.ts";
import { countFilters, type PartnerSearch } from "./partner-search.ts";
import { partnersRoute } from "./partners-route.ts";

const statusLabels: Readonly<Record<PartnerInvitationStatus | "any", string>> = {
  any: "Any",
  ...partnerInvitationStatusLabels,
};

export function PartnerFilters() {
  const search = partnersRoute.useSearch();
  const navigate = partnersRoute.useNavigate();
  const filter = (change: Partial<PartnerSearch>, options?: { replace: boolean }) =>
    void navigate({ search: (now) => ({ ...now, page: 1, ...change }), ...options });

  return (
    <FilterBar
      active={countFilters(search)}
      search={
        <SearchBox
          label="Search"
          placeholder={`Part of the ${partnerSearchFieldLabels[search.field].toLowerCase()}`}
          maxLength={255}
          search={search.search}
          // Refining a search is one step of the history, not one for each word.
          onSearch={(text) => filter({ search: text }, { replace: search.search !== "" })}
          flex="1 1 14rem"
        />
      }
    >
      <Select
        label="Search in"
        w={{ base: "100%", sm: 165 }}
        allowDeselect={false}
        data={optionsOf(partnerSearchFieldLabels)}
        value={search.field}
        onChange={(field) => field && filter({ field })}
      />
      <MultiSelect
        label="Type"
        w={{ base: "100%", sm: 225 }}
        clearable
        placeholder={search.types.length > 0 ? "" : "Any"}
        data={optionsOf(partnerTypeLabels)}
        value={search.types}
        onChange={(types) => filter({ types })}
      />
      <Select
        label="Invitation"
        w={{ base: "100%", sm: 125 }}
        allowDeselect={false}
        data={optionsOf(statusLabels)}
        value={search.status}
        onChange={(status) => status && filter({ status })}
      />
      <Checkbox
        label="Include archived"
        checked={search.archived}
        onChange={({ currentTarget }) => filter({ archived: currentTarget.checked })}
        pb={8}
      />
      <NarrowSortSelect
        labels={partnerOrderByLabels}
        sort={{ by: search.sort, direction: search.direction }}
        onSort={({ by, direction }) => filter({ sort: by, direction })}
      />
    </FilterBar>
  );
}
