/** Of a partner, what an answer has. */
export const partnerColumns = [
  "id",
  "company_name",
  "sales_amount",
  "partner_type",
  "email",
  "frequency",
  "payment_terms",
  "created_at",
  "updated_at",
  "invitation_status",
  "guest_organization_id",
  "company_registration_number",
  "country_code",
  "version",
  "archived_at",
] as const;

/** What names are searched and ordered by. */
export const keyColumns = ["company_name_key", "email_key"] as const;
