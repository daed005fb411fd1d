import { ActionIcon, Tooltip } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import classes from "./refresh-button.module.css";

interface RefreshButtonProps {
  readonly query: {
    readonly isFetching: boolean;
    readonly refetch: (options: { cancelRefetch: boolean }) => unknown;
  };
}

/** Stays enabled while it is busy: a disabled button would lose the focus. */
export function RefreshButton({ query }: RefreshButtonProps) {
  return (
    <Tooltip label="Refresh" withinPortal={false}>
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label="Refresh"
        aria-busy={query.isFetching}
        onClick={() => query.refetch({ cancelRefetch: false })}
      >
        <IconRefresh className={classes.icon} size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
