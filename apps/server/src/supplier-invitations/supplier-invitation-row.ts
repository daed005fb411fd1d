import type { SupplierInvitation } from "@liaison/contracts";
import { normalizedKey } from "../db/normalized-key.ts";
import type { SupplierInvitationTable } from "./supplier-invitation.table.ts";

/** What an invitation is made of. */
export type NewSupplierInvitation = Omit<
  SupplierInvitationTable,
  "business_name_key" | "business_id_key" | "email_lower"
>;

/** The row of an invitation, with the keys it is searched and ordered by. */
export function newSupplierInvitationRow(
  invitation: NewSupplierInvitation,
): SupplierInvitationTable {
  const { business_name, business_id } = invitation;
  return {
    ...invitation,
    business_name_key: normalizedKey(business_name),
    email_lower: invitation.email.toLowerCase(),
    business_id_key: business_id === null ? null : normalizedKey(business_id),
  };
}

/** Whether an invitation is past its date: it is expired, be that written down yet or not. */
export function isOverdue(
  { status, expires_at }: Pick<SupplierInvitationTable, "status" | "expires_at">,
  now: string,
): boolean {
  return status === "pending" && expires_at <= now;
}

/** An invitation as the contract has it. */
export function supplierInvitationOf(
  row: SupplierInvitationTable,
  now: string,
): SupplierInvitation {
  return {
    id: row.id,
    acceptedAt: row.accepted_at,
    businessId: row.business_id,
    businessName: row.business_name,
    country: row.country,
    createdAt: row.created_at,
    email: row.email,
    expiresAt: row.expires_at,
    invitedAt: row.invited_at,
    organizationId: row.organization_id,
    status: isOverdue(row, now) ? "expired" : row.status,
    updatedAt: row.updated_at,
    partnerId: row.partner_id,
    message: row.message,
    delivery: { state: row.delivery_state, at: row.delivery_at, error: row.delivery_error },
  };
}
