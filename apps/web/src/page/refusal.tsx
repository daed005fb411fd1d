import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Notice } from "./notice.tsx";

interface RefusalProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The way back. */
  readonly actions: ReactNode;
}

/** Stands where data would be that one may not see. */
export function Refusal({ title, children, actions }: RefusalProps) {
  return (
    <Notice icon={<IconLock aria-hidden />} title={title} actions={actions}>
      {children}
    </Notice>
  );
}
