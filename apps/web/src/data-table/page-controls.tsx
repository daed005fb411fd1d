import { Group, NativeSelect, Pagination, Text } from "@mantine/core";
import { useId } from "react";
import { describeRange, type PageRange } from "./page-range.ts";

interface PageControlsProps {
  readonly range: PageRange;
  readonly size: number;
  readonly sizes: readonly number[];
  readonly onPage: (page: number) => void;
  readonly onSize: (size: number) => void;
}

const controlLabels = {
  first: "First page",
  previous: "Previous page",
  next: "Next page",
  last: "Last page",
} as const;

export function PageControls({ range, size, sizes, onPage, onSize }: PageControlsProps) {
  const sizeId = useId();
  return (
    <Group component="nav" aria-label="Pages" justify="space-between" gap="sm">
      <Group gap="md">
        <Text size="sm" className="tabular" aria-live="polite">
          {describeRange(range)}
        </Text>
        <Group gap="xs" wrap="nowrap">
          <Text component="label" htmlFor={sizeId} size="sm">
            Rows per page
          </Text>
          <NativeSelect
            id={sizeId}
            size="xs"
            value={String(size)}
            data={sizes.map(String)}
            onChange={({ currentTarget }) => onSize(Number(currentTarget.value))}
          />
        </Group>
      </Group>
      <Pagination
        size="sm"
        total={range.pages}
        value={Math.min(range.page, range.pages)}
        onChange={onPage}
        hideWithOnePage
        getControlProps={(control) => ({ "aria-label": controlLabels[control] })}
        getItemProps={(page) => ({ "aria-label": `Page ${page}` })}
      />
    </Group>
  );
}
