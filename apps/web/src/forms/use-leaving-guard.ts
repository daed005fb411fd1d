import { useBlocker } from "@tanstack/react-router";

/** Someone is about to leave with something typed, and is asked. */
export interface Leaving {
  readonly asks: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Holds up whatever leads away from a form that has not been saved, in the app and beyond it. */
export function useLeavingGuard(isDirty: () => boolean): Leaving {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: isDirty,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return {
    asks: status === "blocked",
    stay: () => reset?.(),
    leave: () => proceed?.(),
  };
}
