import type { PartnerInvitationStatus, PartnerType } from "@liaison/contracts";

/** `*_key` columns hold the normalized key of the column they are named for. */
export interface PartnerTable {
  id: string;
  organization_id: string;
  partner_type: PartnerType;
  company_name: string;
  company_name_key: string;
  sales_amount: number;
  email: string;
  email_key: string;
  frequency: string | null;
  frequency_key: string | null;
  payment_terms: string | null;
  payment_terms_key: string | null;
  company_registration_number: string | null;
  country_code: string | null;
  invitation_status: PartnerInvitationStatus | null;
  guest_organization_id: string | null;
  version: number;
  archived_at: string | null;
  created_at: string;
  updated_at: string;
}

/** How many partners stand on a shelf of a directory. The database itself keeps it right. */
export interface PartnerCountTable {
  organization_id: string;
  shelf: number;
  partners: number;
}
