import { LiaisonError } from "@liaison/contracts";
import type { SupplierInvitationTable } from "./supplier-invitation.table.ts";
import { isOverdue } from "./supplier-invitation-row.ts";

/** The error that says what has become of an invitation, so that it cannot be changed any more. */
export function invitationNotPending(row: SupplierInvitationTable, now: string): LiaisonError {
  const fate = fates[isOverdue(row, now) ? "expired" : row.status];
  return new LiaisonError(
    "invitation_not_pending",
    `The invitation of ${row.business_name} ${fate}`,
  );
}

const fates = {
  // Read as pending, and changed by somebody else before it could be written.
  pending: "has just been changed by somebody else",
  accepted: "has been accepted",
  declined: "has been declined",
  revoked: "has been revoked",
  expired: "has expired",
} as const satisfies Record<SupplierInvitationTable["status"], string>;
