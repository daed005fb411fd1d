import type { QueryClient } from "@tanstack/react-query";
import { ownData } from "../query/data-scope.ts";
import { liaisonClient } from "../query/liaison-client.ts";
import { batched } from "./batched.ts";
import { outdatedBy } from "./outdated-queries.ts";

const pauseMs = 1000;

/**
 * Has lists looked at again when the organization's history goes on. It is a convenience: whatever
 * goes wrong with it ends it, and the lists stay as fresh as they are without it.
 */
export function followEvents(queryClient: QueryClient, organizationId: string): () => void {
  const batch = batched<string>((keys) => {
    for (const key of keys) void queryClient.invalidateQueries({ queryKey: [key] });
  }, pauseMs);
  let newest: string | undefined;
  const { unsubscribe } = liaisonClient(ownData(organizationId)).events.live.subscribe(
    {},
    {
      onData: ({ id, data }) => {
        // After a lost connection some events may come again.
        if (newest !== undefined && id <= newest) return;
        newest = id;
        batch.add(outdatedBy(data.type));
      },
      onError: () => batch.cancel(),
    },
  );
  return () => {
    unsubscribe();
    batch.cancel();
  };
}
