import { getRouteApi } from "@tanstack/react-router";

export const importRoute = getRouteApi("/_signed-in/$organizationId/partners_/import");
