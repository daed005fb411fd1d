import type { EventPage } from "@liaison/contracts";
import { infiniteQueryOptions } from "@tanstack/react-query";

interface PageOptions {
  readonly limit: number;
  readonly cursor: string | null;
  readonly signal: AbortSignal;
}

/** The query of a history, which is loaded page by page. */
export function historyOptions<const Key extends readonly unknown[]>(
  queryKey: Key,
  loadPage: (options: PageOptions) => Promise<EventPage>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => loadPage({ limit: 20, cursor: pageParam, signal }),
    initialPageParam: firstPage(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

function firstPage(): string | null {
  return null;
}
