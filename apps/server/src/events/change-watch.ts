import type { ChangeSignal } from "../change-signal.ts";

/** Waits for changes, and misses none that happens while nobody waits. */
export interface ChangeWatch {
  /** Resolves after a change since the last call, after the longest wait, or when aborted. */
  readonly next: (signal: AbortSignal) => Promise<void>;
  readonly end: () => void;
}

/** What other processes commit is not signalled: it is found after the longest wait. */
export function watchChanges(changes: ChangeSignal, longestWaitMs: number): ChangeWatch {
  let hasChanged = false;
  let wake = () => {};
  const end = changes.subscribe(() => {
    hasChanged = true;
    wake();
  });
  const next = async (signal: AbortSignal) => {
    if (!hasChanged && !signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      const onAbort = () => resolve();
      const timer = setTimeout(resolve, longestWaitMs);
      signal.addEventListener("abort", onAbort, { once: true });
      await promise;
      signal.removeEventListener("abort", onAbort);
      clearTimeout(timer);
    }
    hasChanged = false;
  };
  return { next, end };
}
