import { Button } from "@mantine/core";
import { IconFilterOff, IconInbox } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Notice } from "../page/notice.tsx";
import type { PageRange } from "./page-range.ts";

interface NoRowsProps {
  /** What there is none of: `partners`. */
  readonly rows: string;
  readonly range: PageRange;
  /** Whether filters leave something out. */
  readonly filtered: boolean;
  readonly onClearFilters: () => void;
  readonly onPage: (page: number) => void;
  /** What will be there one day, if there is nothing at all. */
  readonly children: ReactNode;
}

/** Stands where rows would be, and says why there are none. */
export function NoRows({ rows, range, filtered, onClearFilters, onPage, children }: NoRowsProps) {
  if (range.total > 0) {
    return (
      <Notice
        icon={<IconInbox aria-hidden />}
        title={`There are no ${rows} on page ${range.page}`}
        actions={<Button onClick={() => onPage(range.pages)}>Go to the last page</Button>}
      />
    );
  }
  if (filtered) {
    return (
      <Notice
        icon={<IconFilterOff aria-hidden />}
        title={`No ${rows} match the filters`}
        actions={<Button onClick={onClearFilters}>Clear filters</Button>}
      />
    );
  }
  return (
    <Notice icon={<IconInbox aria-hidden />} title={`No ${rows} yet`}>
      {children}
    </Notice>
  );
}
