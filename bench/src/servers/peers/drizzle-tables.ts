import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const apiTokens = sqliteTable("api_tokens", {
  token_hash: text().primaryKey(),
  organization_id: text().notNull(),
});

export const partners = sqliteTable(
  "partners",
  {
    id: text().primaryKey(),
    organization_id: text().notNull(),
    company_name: text().notNull(),
    company_name_key: text().notNull(),
    sales_amount: integer().notNull(),
    partner_type: text({ enum: ["customer", "supplier"] }).notNull(),
    email: text().notNull(),
    email_key: text().notNull(),
    frequency: text(),
    payment_terms: text(),
    company_registration_number: text(),
    country_code: text(),
    invitation_status: text({ enum: ["invited", "accepted"] }),
    guest_organization_id: text(),
    version: integer().notNull(),
    archived_at: text(),
    created_at: text().notNull(),
    updated_at: text().notNull(),
  },
  (table) => [index("partners_by_name").on(table.organization_id, table.company_name_key)],
);
