import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useMay } from "../session/use-may.ts";
import { whileVisible } from "./while-visible.ts";

const msBeforeStart = 2000;

/** Keeps the lists of an organization fresh while the page is looked at. */
export function useLiveUpdates(organizationId: string): void {
  const queryClient = useQueryClient();
  const mayFollow = useMay(organizationId, "events.read");

  useEffect(() => {
    if (!mayFollow) return;
    let left = false;
    let stop: (() => void) | undefined;
    // The page itself comes first.
    const timer = setTimeout(async () => {
      try {
        const { followEvents } = await import("./follow-events.ts");
        if (!left) stop = whileVisible(() => followEvents(queryClient, organizationId), resume);
      } catch {
        // Without it, one has to refresh.
      }
    }, msBeforeStart);
    const resume = () => {
      for (const key of ["partners", "supplier-invitations", "connections"]) {
        void queryClient.invalidateQueries({ queryKey: [key] });
      }
    };
    return () => {
      left = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [mayFollow, organizationId, queryClient]);
}
