import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";

/** Continues at a path as whoever the session now belongs to. */
export function useEnterApp() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return (path: string) => {
    queryClient.clear();
    router.history.replace(path);
  };
}
