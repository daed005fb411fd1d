import type { Partner } from "@liaison/contracts";

/** What a partner shows of its row. */
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
] as const satisfies readonly (keyof Partner)[];

/** The same, where other tables take part. */
export const qualifiedPartnerColumns = partnerColumns.map(
  (column) => `partners.${column}` as const,
);
