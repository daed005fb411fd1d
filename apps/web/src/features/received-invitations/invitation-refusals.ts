import type { ReceivedInvitation } from "@liaison/contracts";
import type { RefusalTexts } from "../../forms/failure-alert.tsx";

type AcceptRefusal =
  | "invitation_not_pending"
  | "invitation_expired"
  | "already_connected"
  | "own_invitation"
  | "recipient_mismatch"
  | "email_not_verified"
  | "permission_denied"
  | "unauthenticated";

/** What to do when an invitation cannot be accepted. */
export function acceptRefusals(invitation: ReceivedInvitation): RefusalTexts<AcceptRefusal> {
  const { name } = invitation.hostOrganization;
  return {
    invitation_not_pending: `This invitation is no longer open: it was accepted for another organization, declined, or taken back. If you still want to connect, ask ${name} to invite you again.`,
    invitation_expired: `This invitation has just expired. Ask ${name} for a new link.`,
    already_connected: `This organization is connected with ${name} already. There is nothing to accept.`,
    own_invitation: `${name} cannot accept its own invitation. Choose another organization.`,
    recipient_mismatch: `Only ${invitation.email} can accept this invitation. Sign in with that address.`,
    email_not_verified: confirmFirst(invitation),
    permission_denied:
      "You may not accept for this organization. Ask an owner or administrator of it, or choose another one.",
    unauthenticated: signInAgain,
  };
}

type DeclineRefusal =
  | "invitation_not_pending"
  | "invitation_expired"
  | "email_not_verified"
  | "not_found"
  | "unauthenticated";

/** What to do when an invitation cannot be declined. */
export function declineRefusals(invitation: ReceivedInvitation): RefusalTexts<DeclineRefusal> {
  const noLongerOpen =
    "This invitation is no longer open: it was answered already, or taken back. There is nothing left to decline.";
  return {
    invitation_not_pending: noLongerOpen,
    not_found: noLongerOpen,
    invitation_expired: "This invitation has expired. There is nothing left to decline.",
    email_not_verified: confirmFirst(invitation),
    unauthenticated: signInAgain,
  };
}

/** What to do when a host cannot be asked for a new link. */
export function newLinkRefusals(
  invitation: ReceivedInvitation,
): RefusalTexts<"invitation_not_pending"> {
  const { name } = invitation.hostOrganization;
  return {
    invitation_not_pending: `This link does not work any more. ${name} may have sent a newer one: look for it in your e-mail.`,
  };
}

const signInAgain = "You are no longer signed in. Sign in again to go on.";

function confirmFirst({ email }: ReceivedInvitation): string {
  return `Confirm first that ${email} is your address: open the link in the e-mail that we sent there.`;
}
