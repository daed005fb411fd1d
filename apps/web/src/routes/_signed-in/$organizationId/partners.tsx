import { createFileRoute, stripSearchParams } from "@tanstack/react-router";
import {
  partnerSearchDefaults,
  partnerSearchSchema,
} from "../../../features/partners/partner-search.ts";
import { PartnersPage } from "../../../features/partners/partners-page.tsx";

export const Route = createFileRoute("/_signed-in/$organizationId/partners")({
  validateSearch: partnerSearchSchema,
  search: { middlewares: [stripSearchParams(partnerSearchDefaults)] },
  component: PartnersPage,
});
