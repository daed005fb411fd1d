import { normalizedKey } from "../db/normalized-key.ts";
import type { SupplierInvitationTable } from "./supplier-invitation.table.ts";

/** What an invitation is made of. */
export type NewSupplierInvitation = Omit<
  SupplierInvitationTable,
  "business_name_key" | "business_id_key"
>;

/** The row of an invitation, with the keys it is searched and ordered by. */
export function newSupplierInvitationRow(
  invitation: NewSupplierInvitation,
): SupplierInvitationTable {
  const { business_name, business_id } = invitation;
  return {
    ...invitation,
    business_name_key: normalizedKey(business_name),
    business_id_key: business_id === null ? null : normalizedKey(business_id),
  };
}
