import type { OrganizationAccess } from "../access/access.ts";
import { procedure, router } from "../trpc.ts";
import { GetPartnerInput, ListPartnersInput, Partner, PartnerPage } from "./partner.schemas.ts";

const readPartners: OrganizationAccess = {
  permission: "partners.read",
  shareable: true,
  organizationHeaders: "required",
};

export const partnersRouter = router({
  list: procedure(readPartners, {
    method: "GET",
    path: "/partners",
    summary: "List partners",
    description:
      "The partners in the target organization's directory that match every filter. The order is total: ties are broken by id, nulls come last.",
  })
    .input(ListPartnersInput)
    .output(PartnerPage)
    .query(({ ctx, input }) => ctx.services.partners.list(ctx.caller, input)),

  get: procedure(readPartners, {
    method: "GET",
    path: "/partners/{id}",
    summary: "Get a partner",
    description: "One partner of the target organization's directory, archived ones included.",
  })
    .input(GetPartnerInput)
    .output(Partner)
    .query(({ ctx, input }) => ctx.services.partners.get(ctx.caller, input)),
});
