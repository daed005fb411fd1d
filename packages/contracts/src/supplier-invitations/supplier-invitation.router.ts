import type { OrganizationAccess } from "../access/access.ts";
import { EventPage } from "../events/event.schemas.ts";
import { procedure, router } from "../trpc.ts";
import {
  GetSupplierInvitationInput,
  ListSupplierInvitationsInput,
  SupplierInvitation,
  SupplierInvitationPage,
  SupplierInvitationWithRelations,
} from "./supplier-invitation.schemas.ts";
import {
  CreatedSupplierInvitation,
  CreateSupplierInvitationInput,
  CreateSupplierInvitationsInput,
  InvitationOutcomes,
  ResendSupplierInvitationInput,
  RevokeSupplierInvitationInput,
  SupplierInvitationHistoryInput,
} from "./supplier-invitation-changes.schemas.ts";

const readSuppliers: OrganizationAccess = { permission: "suppliers.read" };
const inviteSuppliers: OrganizationAccess = { permission: "suppliers.invite" };

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

  create: procedure(inviteSuppliers, {
    method: "POST",
    path: "/suppliers/invitations",
    status: 201,
    summary: "Invite a supplier",
    description:
      "Invites a supplier of the directory, or a new one, which becomes a partner too. The e-mail with the link is sent right after; `delivery` tells how it fares.",
    failsWith: [
      "not_found",
      "invitation_already_pending",
      "already_connected",
      "partner_archived",
      "invitation_limit_reached",
    ],
  })
    .input(CreateSupplierInvitationInput)
    .output(CreatedSupplierInvitation)
    .mutation(({ ctx, input }) => ctx.services.supplierInvitations.create(ctx.caller, input)),

  createMany: procedure(inviteSuppliers, {
    method: "POST",
    path: "/suppliers/invitations/bulk",
    summary: "Invite suppliers",
    description:
      "Invites up to 500 suppliers. Each is invited or refused for itself; the outcomes are in the order of the request.",
  })
    .input(CreateSupplierInvitationsInput)
    .output(InvitationOutcomes)
    .mutation(({ ctx, input }) => ctx.services.supplierInvitations.createMany(ctx.caller, input)),

  resend: procedure(inviteSuppliers, {
    method: "POST",
    path: "/suppliers/invitations/{id}/resend",
    summary: "Resend an invitation",
    description:
      "Sends a pending or expired invitation anew, perhaps to a corrected address, with another link; the earlier link stops working.",
    failsWith: [
      "invitation_not_pending",
      "invitation_already_pending",
      "already_connected",
      "partner_archived",
      "invitation_limit_reached",
    ],
  })
    .input(ResendSupplierInvitationInput)
    .output(SupplierInvitation)
    .mutation(({ ctx, input }) => ctx.services.supplierInvitations.resend(ctx.caller, input)),

  revoke: procedure(inviteSuppliers, {
    method: "DELETE",
    path: "/suppliers/invitations/{id}",
    summary: "Revoke an invitation",
    description:
      "Takes a pending invitation back; its link stops working. Revoking again changes nothing.",
    failsWith: ["invitation_not_pending"],
  })
    .input(RevokeSupplierInvitationInput)
    .output(SupplierInvitation)
    .mutation(({ ctx, input }) => ctx.services.supplierInvitations.revoke(ctx.caller, input)),

  history: procedure(readSuppliers, {
    method: "GET",
    path: "/suppliers/invitations/{id}/history",
    summary: "List an invitation's history",
    description: "The events of one invitation, newest first.",
  })
    .input(SupplierInvitationHistoryInput)
    .output(EventPage)
    .query(({ ctx, input }) => ctx.services.supplierInvitations.history(ctx.caller, input)),
});
