import { Table, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./data-table.module.css";

interface SortableHeaderProps {
  readonly align: "end" | undefined;
  readonly sorted: "asc" | "desc" | false;
  /** Sorts by this column, or turns the order around; nothing if it cannot be sorted by. */
  readonly onSort: ((event: unknown) => void) | false | undefined;
  readonly children: ReactNode;
}

const ariaSort = { asc: "ascending", desc: "descending" } as const;
const icons = { asc: IconArrowUp, desc: IconArrowDown } as const;

export function SortableHeader({ align, sorted, onSort, children }: SortableHeaderProps) {
  if (!onSort) {
    return (
      <Table.Th scope="col" data-align={align}>
        {children}
      </Table.Th>
    );
  }
  const Icon = sorted ? icons[sorted] : IconArrowsSort;
  return (
    <Table.Th scope="col" data-align={align} aria-sort={sorted ? ariaSort[sorted] : "none"}>
      <UnstyledButton className={classes.sort} data-sorted={sorted !== false} onClick={onSort}>
        {children}
        <Icon size={14} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}
