import { EmptyState } from "@mantine/core";
import type { ReactNode } from "react";

interface NoticeProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** What one can do about it. */
  readonly actions?: ReactNode;
  /** 1 when the notice is all there is on the page. */
  readonly order?: 1 | 2;
}

/** Stands where there is nothing to show, and says why. */
export function Notice({ icon, title, children, actions, order = 2 }: NoticeProps) {
  return (
    <EmptyState icon={icon} withIndicatorBackground py="xl">
      <EmptyState.Title order={order}>{title}</EmptyState.Title>
      {children && <EmptyState.Description>{children}</EmptyState.Description>}
      {actions && <EmptyState.Actions>{actions}</EmptyState.Actions>}
    </EmptyState>
  );
}
