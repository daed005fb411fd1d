import { getRouteApi } from "@tanstack/react-router";

export const supplierInvitationsRoute = getRouteApi(
  "/_signed-in/$organizationId/supplier-invitations",
);
