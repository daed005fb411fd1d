import { getRouteApi } from "@tanstack/react-router";

export const connectionsRoute = getRouteApi("/_signed-in/$organizationId/connections");
