import { ActionIcon, Group, Select } from "@mantine/core";
import { IconSortAscending, IconSortDescending } from "@tabler/icons-react";
import { useIsNarrow } from "../page/use-is-narrow.ts";
import { isSortedBy, type Sort, type SortLabels } from "./sort.ts";

interface SortSelectProps<By extends string> {
  readonly sort: Sort<By>;
  readonly labels: SortLabels<By>;
  readonly onSort: (sort: Sort<By>) => void;
}

/** Sorts a list where it has no column headers to click. */
export function NarrowSortSelect<By extends string>({ sort, labels, onSort }: SortSelectProps<By>) {
  const narrow = useIsNarrow();
  if (!narrow) return null;
  const ascending = sort.direction === "asc";
  const Icon = ascending ? IconSortAscending : IconSortDescending;
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <Select
        label="Sort by"
        flex={1}
        allowDeselect={false}
        value={sort.by}
        data={Object.entries<string>(labels).map(([value, label]) => ({ value, label }))}
        onChange={(by) => by && isSortedBy(labels, by) && onSort({ by, direction: sort.direction })}
      />
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label={ascending ? "Ascending; turn around" : "Descending; turn around"}
        onClick={() => onSort({ by: sort.by, direction: ascending ? "desc" : "asc" })}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
