import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { loadMe } from "../../session/me-query.ts";

/** Spares someone who is signed in the sign-in. A server that is down does not keep the page away. */
export async function leaveWhenSignedIn(queryClient: QueryClient, path: string): Promise<void> {
  const me = await loadMe(queryClient).catch(() => null);
  if (me) throw redirect({ href: path, replace: true });
}
