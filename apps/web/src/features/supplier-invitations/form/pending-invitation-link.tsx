import { isLiaisonError } from "@liaison/client";
import { AnchorLink } from "../../../routing/links.tsx";

interface PendingInvitationLinkProps {
  readonly organizationId: string;
  readonly error: unknown;
}

/** Leads to the invitation that stands in the way of another one. */
export function PendingInvitationLink({ organizationId, error }: PendingInvitationLinkProps) {
  if (!isLiaisonError(error, "invitation_already_pending")) return null;
  const invitation = error.data.conflict?.invitationId;
  if (!invitation) return null;
  return (
    <AnchorLink
      to="/$organizationId/supplier-invitations"
      params={{ organizationId }}
      search={{ invitation }}
      size="sm"
      underline="always"
    >
      Open the pending invitation
    </AnchorLink>
  );
}
