import { Box } from "@mantine/core";
import { useIsNarrow } from "../page/use-is-narrow.ts";
import { DataCards } from "./data-cards.tsx";
import classes from "./data-table.module.css";
import { DataTable } from "./data-table.tsx";
import { type DataTableOptions, type Identified, useDataTable } from "./table-model.ts";

interface DataRowsProps<Row extends Identified, By extends string>
  extends DataTableOptions<Row, By> {
  /** What the rows are. */
  readonly label: string;
  readonly onOpen: (row: Row) => void;
  /** The rows are those of the page before; the ones that were asked for are on their way. */
  readonly stale: boolean;
}

/** The rows of a list: a table, or cards on a small screen. */
export function DataRows<Row extends Identified, By extends string>(props: DataRowsProps<Row, By>) {
  const { label, stale, onOpen, ...options } = props;
  const narrow = useIsNarrow();
  const table = useDataTable(options);
  return (
    <Box aria-busy={stale} {...(stale && { className: classes.stale })}>
      {narrow ? (
        <DataCards label={label} table={table} />
      ) : (
        <DataTable label={label} table={table} onOpen={onOpen} />
      )}
    </Box>
  );
}
