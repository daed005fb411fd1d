import type { Connection, ConnectionPage } from "@liaison/contracts";
import { type InfiniteData, infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ownData } from "../../query/data-scope.ts";
import { keepPreviousPage } from "../../query/keep-previous-page.ts";
import { liaisonClient } from "../../query/liaison-client.ts";
import type { listConnectionsInput } from "./connection-search.ts";

/** What the keys of all queries of connections begin with. */
export const connectionsKey = ["connections"] as const;

export function connectionsQuery(
  organizationId: string,
  input: ReturnType<typeof listConnectionsInput>,
) {
  const scope = ownData(organizationId);
  const queryKey = [...connectionsKey, scope, "list", input] as const;
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      liaisonClient(scope).connections.list.query(
        { ...input, cursor: pageParam || null },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }: ConnectionPage) => nextCursor,
    select: ({ pages }: InfiniteData<ConnectionPage>) => pages.flatMap(({ data }) => data),
    placeholderData: keepPreviousPage(queryKey),
  });
}

/** `known` is what the list says of the connection, to show until the answer is there. */
export function connectionQuery(organizationId: string, id: string, known?: Connection) {
  const scope = ownData(organizationId);
  return queryOptions({
    queryKey: [...connectionsKey, scope, "get", id],
    queryFn: ({ signal }) => liaisonClient(scope).connections.get.query({ id }, { signal }),
    placeholderData: () => known,
  });
}
