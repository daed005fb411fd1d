import { isLiaisonError } from "@liaison/client";
import type { Me } from "@liaison/contracts";
import { noop, type QueryClient, queryOptions } from "@tanstack/react-query";
import { liaisonClient } from "../query/liaison-client.ts";

/** Who is signed in; null is nobody, which is an answer and not an error. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await liaisonClient().me.get.query({}, { signal });
    } catch (error) {
      if (isLiaisonError(error, "unauthenticated")) return null;
      throw error;
    }
  },
  staleTime: 60_000,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Answers at once if it is known who is signed in, and looks again behind the scenes if that is old. */
export async function loadMe(queryClient: QueryClient): Promise<Me | null> {
  const me = await queryClient.query({ ...meQuery, staleTime: "static" });
  void queryClient.query(meQuery).catch(noop);
  return me;
}

/** From now on nobody is signed in, as far as this page knows. */
export function forgetMe(queryClient: QueryClient): void {
  queryClient.setQueryData(meQuery.queryKey, null);
}
