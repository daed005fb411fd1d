import { partnerColumns as columns } from "../../datasets/copied-columns.ts";

/** A partner as an answer has it. */
export interface PartnerRow {
  readonly id: string;
  readonly company_name: string;
  readonly sales_amount: number;
  readonly partner_type: string;
  readonly email: string;
  readonly frequency: string | null;
  readonly payment_terms: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly invitation_status: string | null;
  readonly guest_organization_id: string | null;
  readonly company_registration_number: string | null;
  readonly country_code: string | null;
  readonly version: number;
  readonly archived_at: string | null;
}

export const partnerColumns = columns.map((column) => `partners.${column}`).join(", ");
