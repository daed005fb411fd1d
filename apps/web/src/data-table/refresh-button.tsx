import { ActionIcon, Tooltip } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";

interface RefreshButtonProps {
  readonly query: { readonly isFetching: boolean; readonly refetch: () => unknown };
}

export function RefreshButton({ query }: RefreshButtonProps) {
  return (
    <Tooltip label="Refresh" withinPortal={false}>
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label="Refresh"
        loading={query.isFetching}
        onClick={() => query.refetch()}
      >
        <IconRefresh size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
