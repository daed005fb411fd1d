import { type Kysely, sql } from "kysely";

/**
 * `*_key` columns hold the normalized key of the column they are named for. Keys of tenant data lead
 * with the organization, and references repeat it, so that no row can point into another's data.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("partners")
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("organization_id", "text", (column) =>
      column.notNull().references("organizations.id"),
    )
    .addColumn("partner_type", "text", (column) =>
      column.notNull().check(sql`partner_type in ('customer', 'supplier')`),
    )
    .addColumn("company_name", "text", (column) => column.notNull())
    .addColumn("company_name_key", "text", (column) => column.notNull())
    .addColumn("sales_amount", "integer", (column) =>
      column.notNull().check(sql`sales_amount between 0 and 2147483647`),
    )
    .addColumn("email", "text", (column) => column.notNull())
    .addColumn("email_key", "text", (column) => column.notNull())
    .addColumn("frequency", "text")
    .addColumn("frequency_key", "text")
    .addColumn("payment_terms", "text")
    .addColumn("payment_terms_key", "text")
    .addColumn("company_registration_number", "text")
    .addColumn("country_code", "text")
    .addColumn("invitation_status", "text", (column) =>
      column.check(sql`invitation_status in ('invited', 'accepted')`),
    )
    .addColumn("guest_organization_id", "text", (column) => column.references("organizations.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("archived_at", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("partners_primary_key", ["organization_id", "id"])
    .modifyEnd(sql`strict`)
    .execute();

  for (const key of ["company_name_key", "sales_amount", "email_key"]) {
    await db.schema
      .createIndex(`partners_by_${key}`)
      .on("partners")
      .columns(["organization_id", key, "id"])
      .execute();
  }
}
