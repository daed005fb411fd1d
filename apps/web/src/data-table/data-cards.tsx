import type { ReactNode } from "react";
import classes from "./data-table.module.css";
import type { DataTableModel, Identified } from "./table-model.ts";

interface DataCardsProps<Row extends Identified> {
  readonly label: string;
  readonly table: DataTableModel<Row>;
}

/** The rows of a table where there is no room for its columns. */
export function DataCards<Row extends Identified>({ label, table }: DataCardsProps<Row>) {
  const headers = table.getFlatHeaders();
  return (
    <ul aria-label={label} className={classes.cards}>
      {table.getRowModel().rows.map((row) => {
        const [title, ...cells] = row.getAllCells();
        return (
          <li key={row.id} className={classes.card}>
            <h2>{title && <table.FlexRender cell={title} />}</h2>
            <dl>
              {cells.map((cell) => {
                const header = headers.find(({ column }) => column.id === cell.column.id);
                return (
                  <Entry
                    key={cell.id}
                    label={header && <table.FlexRender header={header} />}
                    value={<table.FlexRender cell={cell} />}
                  />
                );
              })}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

function Entry({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
