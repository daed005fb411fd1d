import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { PendingPage } from "./page/pending-page.tsx";
import { routeTree } from "./routeTree.gen.ts";
import { formatQueryString, parseQueryString } from "./routing/query-string.ts";

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: parseQueryString,
    stringifySearch: formatQueryString,
    defaultPreload: "intent",
    // How fresh data is, the query cache decides.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PendingPage,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
