import { normalizedKey } from "../db/normalized-key.ts";
import type { PartnerTable } from "./partner.table.ts";

type Given = "id" | "organization_id" | "partner_type" | "company_name" | "email" | "created_at";

type DerivedKey = "company_name_key" | "email_key" | "frequency_key" | "payment_terms_key";

/** What a partner is made of; what is left out is not known, or as it is with a new one. */
export type NewPartner = Pick<PartnerTable, Given> &
  Partial<Omit<PartnerTable, Given | DerivedKey>>;

/** The row of a partner, with the keys it is searched and ordered by. */
export function newPartnerRow(partner: NewPartner): PartnerTable {
  const { frequency = null, payment_terms = null } = partner;
  return {
    id: partner.id,
    organization_id: partner.organization_id,
    partner_type: partner.partner_type,
    company_name: partner.company_name,
    company_name_key: normalizedKey(partner.company_name),
    sales_amount: partner.sales_amount ?? 0,
    email: partner.email,
    email_key: normalizedKey(partner.email),
    frequency,
    frequency_key: nullableKey(frequency),
    payment_terms,
    payment_terms_key: nullableKey(payment_terms),
    company_registration_number: partner.company_registration_number ?? null,
    country_code: partner.country_code ?? null,
    invitation_status: partner.invitation_status ?? null,
    guest_organization_id: partner.guest_organization_id ?? null,
    version: partner.version ?? 1,
    archived_at: partner.archived_at ?? null,
    created_at: partner.created_at,
    updated_at: partner.updated_at ?? partner.created_at,
  };
}

/** The keys of those fields that are given. */
export function derivedKeys({
  company_name,
  email,
  frequency,
  payment_terms,
}: Partial<PartnerTable>): Partial<Pick<PartnerTable, DerivedKey>> {
  return {
    ...(company_name !== undefined && { company_name_key: normalizedKey(company_name) }),
    ...(email !== undefined && { email_key: normalizedKey(email) }),
    ...(frequency !== undefined && { frequency_key: nullableKey(frequency) }),
    ...(payment_terms !== undefined && { payment_terms_key: nullableKey(payment_terms) }),
  };
}

function nullableKey(text: string | null): string | null {
  return text === null ? null : normalizedKey(text);
}
