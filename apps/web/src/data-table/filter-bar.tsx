import { Button, Group, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useIsNarrow } from "../page/use-is-narrow.ts";

interface FilterBarProps {
  readonly search: ReactNode;
  /** How many of the filters are in use. */
  readonly active: number;
  /** The filters besides the search. */
  readonly children: ReactNode;
}

/** The controls that narrow a list down. On a small screen the filters unfold below the search. */
export function FilterBar({ search, active, children }: FilterBarProps) {
  const narrow = useIsNarrow();
  return narrow ? (
    <FoldingFilterBar search={search} active={active}>
      {children}
    </FoldingFilterBar>
  ) : (
    <Group component="search" aria-label="Filters" gap="sm" align="flex-end">
      {search}
      {children}
    </Group>
  );
}

function FoldingFilterBar({ search, active, children }: FilterBarProps) {
  const [opened, { toggle }] = useDisclosure();
  return (
    <Stack component="search" aria-label="Filters" gap="sm">
      <Group gap="xs" align="flex-end" wrap="nowrap">
        {search}
        <Button
          variant="default"
          px="sm"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-expanded={opened}
          onClick={toggle}
        >
          {active > 0 ? `Filters (${active})` : "Filters"}
        </Button>
      </Group>
      {opened && children}
    </Stack>
  );
}
