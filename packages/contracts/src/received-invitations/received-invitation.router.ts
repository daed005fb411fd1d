import { Connection } from "../connections/connection.schemas.ts";
import { procedure, publicProcedure, router, userProcedure } from "../trpc.ts";
import {
  DeclineInvitationInput,
  InvitationTokenInput,
  ListReceivedInvitationsInput,
  ReceivedInvitation,
  ReceivedInvitationPage,
} from "./received-invitation.schemas.ts";

export const receivedInvitationsRouter = router({
  list: userProcedure({
    method: "GET",
    path: "/received-invitations",
    arrayParameters: "brackets",
    summary: "List received invitations",
    description:
      "The supplier invitations to the signed-in user's verified e-mail address, by default the pending ones; newest first.",
    failsWith: ["email_not_verified", "permission_denied"],
  })
    .input(ListReceivedInvitationsInput.default({ statuses: ["pending"], limit: 50 }))
    .output(ReceivedInvitationPage)
    .query(({ ctx, input }) => ctx.services.receivedInvitations.list(ctx.user, input)),

  preview: publicProcedure({
    method: "POST",
    path: "/received-invitations/preview",
    summary: "Preview an invitation",
    description:
      "What the invitation behind a link says, be it pending or expired. Looking changes nothing. An unknown, used or revoked link fails with `invitation_not_pending`.",
    failsWith: ["invitation_not_pending"],
  })
    .input(InvitationTokenInput)
    .output(ReceivedInvitation)
    .mutation(({ ctx, input }) => ctx.services.receivedInvitations.preview(ctx.visitor, input)),

  accept: procedure(
    { permission: "connections.manage" },
    {
      method: "POST",
      path: "/received-invitations/accept",
      summary: "Accept an invitation",
      description:
        "Connects the current organization with the one that invites. The user's verified e-mail address must be the invited one. If several organizations accept, the first one wins: it gets the same answer again when it asks again, the others fail with `invitation_not_pending`.",
      failsWith: [
        "invitation_not_pending",
        "invitation_expired",
        "already_connected",
        "own_invitation",
        "recipient_mismatch",
        "email_not_verified",
      ],
    },
  )
    .input(InvitationTokenInput)
    .output(Connection)
    .mutation(({ ctx, input }) => ctx.services.receivedInvitations.accept(ctx.caller, input)),

  decline: publicProcedure({
    method: "POST",
    path: "/received-invitations/decline",
    summary: "Decline an invitation",
    description:
      "Ends a pending invitation. Whoever holds its link may, and its signed-in recipient.",
    failsWith: [
      "not_found",
      "invitation_not_pending",
      "invitation_expired",
      "email_not_verified",
      "permission_denied",
    ],
  })
    .input(DeclineInvitationInput)
    .output(ReceivedInvitation)
    .mutation(({ ctx, input }) => ctx.services.receivedInvitations.decline(ctx.visitor, input)),

  requestNewLink: publicProcedure({
    method: "POST",
    path: "/received-invitations/request-new-link",
    summary: "Request a new link",
    description:
      "Asks the host of an expired invitation for a new link, by e-mail and at most once a day; asking again within a day changes nothing. A pending invitation needs no new link and is left as it is.",
    failsWith: ["invitation_not_pending"],
  })
    .input(InvitationTokenInput)
    .output(ReceivedInvitation)
    .mutation(({ ctx, input }) =>
      ctx.services.receivedInvitations.requestNewLink(ctx.visitor, input),
    ),
});
