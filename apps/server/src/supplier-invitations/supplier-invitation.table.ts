import type { SupplierInvitation, SupplierInvitationStatus } from "@liaison/contracts";

/** `token_hash` is the SHA-256 of the link's token, in hex. */
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
  message: string | null;
  status: SupplierInvitationStatus;
  token_hash: string;
  delivery_state: SupplierInvitation["delivery"]["state"];
  delivery_at: string;
  delivery_error: string | null;
  invited_at: string;
  expires_at: string;
  accepted_at: string | null;
  created_at: string;
  updated_at: string;
}
