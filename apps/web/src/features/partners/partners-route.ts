import { getRouteApi } from "@tanstack/react-router";

export const partnersRoute = getRouteApi("/_signed-in/$organizationId/partners");
