import type { ReceivedInvitation } from "@liaison/contracts";
import { isOverdue } from "../supplier-invitations/supplier-invitation-row.ts";
import type { FoundReceivedInvitation } from "./received-invitation.repository.ts";

/** An invitation as the invited side sees it at this moment. */
export function receivedInvitationOf(
  row: FoundReceivedInvitation,
  now: string,
): ReceivedInvitation {
  return {
    id: row.id,
    status: isOverdue(row, now) ? "expired" : row.status,
    hostOrganization: { id: row.organization_id, name: row.host_name },
    invitedBy: { firstName: row.first_name, lastName: row.last_name },
    businessName: row.business_name,
    businessId: row.business_id,
    country: row.country,
    email: row.email,
    message: row.message,
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    newLinkRequestedAt: row.new_link_requested_at,
  };
}
