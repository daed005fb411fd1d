import { v7 as uuidv7 } from "uuid";
import { searchKey } from "../search-key.ts";
import type { CreatePartnerInput } from "./partner.schemas.ts";

/** What a peer stores of a new partner. */
export function newPartnerRow(organizationId: string, input: CreatePartnerInput) {
  const now = new Date().toISOString();
  return {
    id: uuidv7(),
    organization_id: organizationId,
    company_name: input.company_name,
    company_name_key: searchKey(input.company_name),
    sales_amount: input.sales_amount,
    partner_type: input.partner_type,
    email: input.email,
    email_key: searchKey(input.email),
    frequency: input.frequency ?? null,
    payment_terms: input.payment_terms ?? null,
    company_registration_number: input.company_registration_number ?? null,
    country_code: input.country_code ?? null,
    invitation_status: null,
    guest_organization_id: null,
    version: 1,
    archived_at: null,
    created_at: now,
    updated_at: now,
  };
}
