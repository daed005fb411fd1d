import { createFileRoute, stripSearchParams } from "@tanstack/react-router";
import {
  connectionSearchDefaults,
  connectionSearchSchema,
} from "../../../features/connections/connection-search.ts";
import { ConnectionsPage } from "../../../features/connections/connections-page.tsx";

export const Route = createFileRoute("/_signed-in/$organizationId/connections")({
  validateSearch: connectionSearchSchema,
  search: { middlewares: [stripSearchParams(connectionSearchDefaults)] },
  component: ConnectionsPage,
});
