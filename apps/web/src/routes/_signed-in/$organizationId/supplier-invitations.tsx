import { createFileRoute, stripSearchParams } from "@tanstack/react-router";
import {
  supplierInvitationSearchDefaults,
  supplierInvitationSearchSchema,
} from "../../../features/supplier-invitations/supplier-invitation-search.ts";
import { SupplierInvitationsPage } from "../../../features/supplier-invitations/supplier-invitations-page.tsx";

export const Route = createFileRoute("/_signed-in/$organizationId/supplier-invitations")({
  validateSearch: supplierInvitationSearchSchema,
  search: { middlewares: [stripSearchParams(supplierInvitationSearchDefaults)] },
  component: SupplierInvitationsPage,
});
