import {
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  type TableOptions,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { isSortedBy, type Sort, type SortLabels } from "./sort.ts";

interface ColumnMeta {
  readonly align?: "end";
  /** The column's share of the table, in percent. */
  readonly width: number;
}

const features = tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnMeta>() });

/** A row has an id. */
export interface Identified {
  readonly id: string;
}

export type DataColumns<Row extends Identified> = TableOptions<typeof features, Row>["columns"];
export type DataTableModel<Row extends Identified> = ReturnType<typeof useDataTable<Row, string>>;

/**
 * Declares the columns of a list. The first is what the row is called, and a heading on cards: it
 * has no block in it. Those to sort by have the sort's name as id.
 */
export function dataColumnHelper<Row extends Identified>() {
  return createColumnHelper<typeof features, Row>();
}

export interface DataTableOptions<Row extends Identified, By extends string> {
  readonly columns: DataColumns<Row>;
  readonly rows: Row[];
  /** Absent if the rows come in one order only. */
  readonly sort?: Sort<By>;
  readonly sortLabels?: SortLabels<By>;
  readonly onSort?: (sort: Sort<By>) => void;
}

/** A table whose rows come in order and in pages from the server. */
export function useDataTable<Row extends Identified, By extends string>({
  columns,
  rows,
  sort,
  sortLabels,
  onSort,
}: DataTableOptions<Row, By>) {
  const sorting = sort ? [{ id: sort.by, desc: sort.direction === "desc" }] : [];
  return useTable({
    features,
    columns,
    data: rows,
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    sortDescFirst: false,
    state: { sorting },
    onSortingChange: (update) => {
      const [next] = typeof update === "function" ? update(sorting) : update;
      if (!next || !sortLabels || !isSortedBy(sortLabels, next.id)) return;
      onSort?.({ by: next.id, direction: next.desc ? "desc" : "asc" });
    },
  });
}
