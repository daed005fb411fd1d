/** Collects what comes in, and passes it on together after a pause; once each. */
export function batched<Item>(pass: (items: ReadonlySet<Item>) => void, pauseMs: number) {
  let items = new Set<Item>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const collected = items;
    items = new Set();
    timer = undefined;
    pass(collected);
  };
  return {
    add(more: readonly Item[]): void {
      for (const item of more) items.add(item);
      // Not begun anew by each item: a steady stream would hold everything up.
      if (items.size > 0) timer ??= setTimeout(flush, pauseMs);
    },
    cancel(): void {
      clearTimeout(timer);
      timer = undefined;
      items = new Set();
    },
  };
}
