import type { OrganizationAccess } from "../access/access.ts";
import { procedure, router } from "../trpc.ts";
import {
  GetSupplierInvitationInput,
  ListSupplierInvitationsInput,
  SupplierInvitationPage,
  SupplierInvitationWithRelations,
} from "./supplier-invitation.schemas.ts";

const readSuppliers: OrganizationAccess = { permission: "suppliers.read" };

export const supplierInvitationsRouter = router({
  list: procedure(readSuppliers, {
    method: "GET",
    path: "/suppliers/invitations",
    arrayParameters: "brackets",
    summary: "List supplier invitations",
    description:
      "The supplier invitations of the current organization, by default the pending ones.",
  })
    .input(ListSupplierInvitationsInput.default({}))
    .output(SupplierInvitationPage)
    .query(({ ctx, input }) => ctx.services.supplierInvitations.list(ctx.caller, input)),

  get: procedure(readSuppliers, {
    method: "GET",
    path: "/suppliers/invitations/{id}",
    arrayParameters: "brackets",
    summary: "Get a supplier invitation",
    description: "One supplier invitation of the current organization, whatever its status.",
  })
    .input(GetSupplierInvitationInput)
    .output(SupplierInvitationWithRelations)
    .query(({ ctx, input }) => ctx.services.supplierInvitations.get(ctx.caller, input)),
});
