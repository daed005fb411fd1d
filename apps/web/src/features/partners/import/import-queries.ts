import type { PartnerImportReport, PartnerImportStatus } from "@liaison/contracts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { DataScope } from "../../../query/data-scope.ts";
import { liaisonClient } from "../../../query/liaison-client.ts";

const msBetweenLooks = 700;

/** Whether the server is at work on an import. */
export function isAtWork(status: PartnerImportStatus): boolean {
  return status === "checking" || status === "committing";
}

/** How an import stands, again and again while it goes on. */
export function importQuery(scope: DataScope, id: string) {
  return queryOptions({
    queryKey: ["partner-imports", scope, id, "progress"],
    queryFn: ({ signal }) =>
      liaisonClient(scope).partners.getImport.query({ id, limit: 1 }, { signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data && !isAtWork(data.status) ? false : msBetweenLooks,
  });
}

/** What the dry run found, page by page. It stays the same once the dry run is over. */
export function importFindingsQuery(scope: DataScope, id: string) {
  return infiniteQueryOptions({
    queryKey: ["partner-imports", scope, id, "findings"],
    queryFn: ({ pageParam: cursor, signal }) =>
      liaisonClient(scope).partners.getImport.query({ id, limit: 25, cursor }, { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: ({ next_cursor }: PartnerImportReport) => next_cursor,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function firstPage(): string | null {
  return null;
}
