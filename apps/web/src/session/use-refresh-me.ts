import { noop, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { meQuery } from "./me-query.ts";

/** Looks again who is signed in and what they may, after something that changes it. */
export function useRefreshMe() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async () => {
    await queryClient.query({ ...meQuery, staleTime: 0 }).catch(noop);
    await router.invalidate();
  };
}
