import { isLiaisonError } from "@liaison/client";
import { QueryCache, QueryClient } from "@tanstack/react-query";
import { shouldRetry } from "./retry-policy.ts";

/** The cache of the server's answers. Calls back when the server no longer knows who is asking. */
export function createQueryClient({ onUnauthenticated }: { onUnauthenticated: () => void }) {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isLiaisonError(error, "unauthenticated")) onUnauthenticated();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: shouldRetry,
        // A browser that believes to be offline can still reach a server nearby; let the attempt tell.
        networkMode: "always",
        refetchOnReconnect: true,
      },
    },
  });
}
