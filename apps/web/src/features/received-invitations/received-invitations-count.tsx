import { Badge, VisuallyHidden } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { receivedInvitationsQuery } from "./received-invitation-queries.ts";

/** How many invitations wait for an answer of the user, if any do. */
export function ReceivedInvitationsCount() {
  const { data = [], hasNextPage } = useInfiniteQuery(receivedInvitationsQuery);
  if (data.length === 0) return null;
  return (
    <Badge variant="filled" size="sm" radius="xl">
      {data.length}
      {hasNextPage && "+"}
      <VisuallyHidden> pending</VisuallyHidden>
    </Badge>
  );
}
