import type { SupplierInvitation, SupplierInvitationStatus } from "@liaison/contracts";

/** `email_lower` is the address in lower case, by which recipients are compared. */
export interface SupplierInvitationTable {
  id: string;
  organization_id: string;
  partner_id: string;
  invited_by: string;
  business_name: string;
  business_name_key: string;
  business_id: string | null;
  business_id_key: string | null;
  country: string;
  email: string;
  email_lower: string;
  message: string | null;
  status: SupplierInvitationStatus;
  delivery_state: SupplierInvitation["delivery"]["state"];
  delivery_at: string;
  delivery_error: string | null;
  invited_at: string;
  expires_at: string;
  new_link_requested_at: string | null;
  accepted_at: string | null;
  accepted_by: string | null;
  created_at: string;
  updated_at: string;
}
