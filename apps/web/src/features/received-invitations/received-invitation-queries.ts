import type { ReceivedInvitationPage } from "@liaison/contracts";
import { type InfiniteData, infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { liaisonClient } from "../../query/liaison-client.ts";

/** What the link says. It asks with a body: a link's token must not be part of an address. */
export function previewQuery(token: string) {
  return queryOptions({
    queryKey: ["received-invitations", "preview", token],
    queryFn: ({ signal }) =>
      liaisonClient().receivedInvitations.preview.mutate({ token }, { signal }),
  });
}

/** The pending invitations to the user's address, whatever organization the user works for. */
export const receivedInvitationsQuery = infiniteQueryOptions({
  queryKey: ["received-invitations", "list"],
  queryFn: ({ signal, pageParam }) =>
    liaisonClient().receivedInvitations.list.query({ cursor: pageParam || null }, { signal }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }: ReceivedInvitationPage) => nextCursor,
  select: ({ pages }: InfiniteData<ReceivedInvitationPage>) => pages.flatMap(({ data }) => data),
  staleTime: 60_000,
});
