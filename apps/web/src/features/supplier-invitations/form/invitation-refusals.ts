import type { RefusalTexts } from "../../../forms/failure-alert.tsx";

type InvitingReason =
  | "not_found"
  | "invitation_already_pending"
  | "already_connected"
  | "partner_archived"
  | "invitation_limit_reached";

const tooMany =
  "The limit of invitations within 24 hours is reached, for your organization or for this address. Nothing was sent. Try again tomorrow.";

/** What to do when an invitation is refused. */
export const invitingRefusals: RefusalTexts<InvitingReason> = {
  not_found: "This partner does not exist any more. Choose another one.",
  invitation_already_pending:
    "This supplier has a pending invitation already. You can resend that one.",
  already_connected: "This supplier is connected with your organization already.",
  partner_archived: "This partner is archived. Restore it first, then invite it.",
  invitation_limit_reached: tooMany,
};

/** What to do when sending an invitation again is refused. */
export const resendRefusals: RefusalTexts<InvitingReason | "invitation_not_pending"> = {
  ...invitingRefusals,
  not_found: "This invitation does not exist any more.",
  invitation_already_pending: "This supplier has a newer invitation, which is pending.",
  invitation_not_pending:
    "This invitation was accepted, declined or revoked in the meantime, and cannot be sent again.",
};

/** What to do when revoking is refused. */
export const revokeRefusals: RefusalTexts<"not_found" | "invitation_not_pending"> = {
  not_found: "This invitation does not exist any more.",
  invitation_not_pending:
    "This invitation was accepted, declined or has expired in the meantime. There is nothing to revoke.",
};
