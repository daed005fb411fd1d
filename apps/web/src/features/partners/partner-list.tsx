import type { PartnerPage } from "@liaison/contracts";
import { DataRows } from "../../data-table/data-rows.tsx";
import { NoRows } from "../../data-table/no-rows.tsx";
import { PageControls } from "../../data-table/page-controls.tsx";
import { pageRange } from "../../data-table/page-range.ts";
import { partnerColumns } from "./partner-columns.tsx";
import { partnerOrderByLabels } from "./partner-labels.ts";
import {
  isFiltered,
  noPartnerFilters,
  type PartnerSearch,
  partnerPageSizes,
} from "./partner-search.ts";
import { partnersRoute } from "./partners-route.ts";

interface PartnerListProps {
  readonly page: PartnerPage;
  readonly stale: boolean;
}

/** One page of partners, and the ways to the others. */
export function PartnerList({ page, stale }: PartnerListProps) {
  const search = partnersRoute.useSearch();
  const navigate = partnersRoute.useNavigate();
  const change = (next: Partial<PartnerSearch>, options?: { resetScroll: boolean }) =>
    void navigate({ search: (now) => ({ ...now, ...next }), ...options });
  const range = pageRange({ page: search.page, size: search.size, total: page.total_items });

  if (page.items.length === 0 && !stale) {
    return (
      <NoRows
        rows="partners"
        range={range}
        filtered={isFiltered(search)}
        onClearFilters={() => change(noPartnerFilters)}
        onPage={(number) => change({ page: number })}
      >
        The customers and suppliers of this organization will be listed here.
      </NoRows>
    );
  }
  return (
    <>
      <DataRows
        label="Partners"
        columns={partnerColumns}
        rows={page.items}
        stale={stale}
        sort={{ by: search.sort, direction: search.direction }}
        sortLabels={partnerOrderByLabels}
        onSort={({ by, direction }) => change({ sort: by, direction, page: 1 })}
        onOpen={({ id }) => change({ partner: id }, { resetScroll: false })}
      />
      <PageControls
        range={range}
        size={search.size}
        sizes={partnerPageSizes}
        onPage={(number) => change({ page: number })}
        onSize={(size) => change({ size, page: 1 })}
      />
    </>
  );
}
