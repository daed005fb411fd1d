import { Table } from "@mantine/core";
import classes from "./data-table.module.css";
import { SortableHeader } from "./sortable-header.tsx";
import type { DataTableModel, Identified } from "./table-model.ts";

interface DataTableProps<Row extends Identified> {
  readonly label: string;
  readonly table: DataTableModel<Row>;
  /** Opens a row that is clicked anywhere; its first cell has a link for the keyboard. */
  readonly onOpen: (row: Row) => void;
}

export function DataTable<Row extends Identified>({ label, table, onOpen }: DataTableProps<Row>) {
  const openUnlessSelecting = (row: Row) => {
    if (!window.getSelection()?.toString()) onOpen(row);
  };
  return (
    <section aria-label={label} className={classes.scroll}>
      <Table
        className={classes.table}
        highlightOnHover
        highlightOnHoverColor="var(--liaison-hover)"
        verticalSpacing={7}
        horizontalSpacing={8}
      >
        <colgroup>
          {table.getFlatHeaders().map(({ id, column }) => (
            <col key={id} style={{ width: `${column.columnDef.meta?.width}%` }} />
          ))}
        </colgroup>
        <Table.Thead className={classes.head}>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>
              {group.headers.map((header) => (
                <SortableHeader
                  key={header.id}
                  align={header.column.columnDef.meta?.align}
                  sorted={header.column.getIsSorted()}
                  onSort={header.column.getCanSort() && header.column.getToggleSortingHandler()}
                >
                  <table.FlexRender header={header} />
                </SortableHeader>
              ))}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr
              key={row.id}
              className={classes.row}
              onClick={() => openUnlessSelecting(row.original)}
            >
              {row.getAllCells().map((cell) => (
                <Table.Td key={cell.id} data-align={cell.column.columnDef.meta?.align}>
                  <table.FlexRender cell={cell} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
