import { type Kysely, sql } from "kysely";
import { text } from "./collated-text.ts";

/** Keys of tenant data lead with the organization, and references repeat it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("partners")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("organization_id", text, (column) => column.notNull().references("organizations.id"))
    .addColumn("partner_type", text, (column) =>
      column.notNull().check(sql`partner_type in ('customer', 'supplier')`),
    )
    .addColumn("company_name", text, (column) => column.notNull())
    .addColumn("company_name_key", text, (column) => column.notNull())
    .addColumn("sales_amount", "integer", (column) =>
      column.notNull().check(sql`sales_amount between 0 and 2147483647`),
    )
    .addColumn("email", text, (column) => column.notNull())
    .addColumn("email_key", text, (column) => column.notNull())
    .addColumn("frequency", text)
    .addColumn("frequency_key", text)
    .addColumn("payment_terms", text)
    .addColumn("payment_terms_key", text)
    .addColumn("company_registration_number", text)
    .addColumn("country_code", text)
    .addColumn("invitation_status", text, (column) =>
      column.check(sql`invitation_status in ('invited', 'accepted')`),
    )
    .addColumn("guest_organization_id", text, (column) => column.references("organizations.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("archived_at", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("updated_at", text, (column) => column.notNull())
    .addColumn("shelf", "integer", (column) => column.notNull().generatedAlwaysAs(shelf).stored())
    .addPrimaryKeyConstraint("partners_primary_key", ["organization_id", "id"])
    .execute();
  await orderShelves(db);
}

const shelf = sql`
  case partner_type when 'supplier' then 6 else 0 end
  + case when archived_at is null then 0 else 3 end
  + case invitation_status when 'invited' then 1 when 'accepted' then 2 else 0 end
`;

async function orderShelves(db: Kysely<unknown>): Promise<void> {
  // What is asked for most is not put together from shelves.
  await db.schema
    .createIndex("partners_in_use_by_company_name_key")
    .on("partners")
    .columns(["organization_id", "company_name_key", "id"])
    .where(sql.ref("archived_at"), "is", null)
    .execute();
  for (const key of [
    "company_name_key",
    "sales_amount",
    "email_key",
    "frequency_key",
    "payment_terms_key",
  ]) {
    await db.schema
      .createIndex(`partners_on_shelf_by_${key}`)
      .on("partners")
      .columns(["organization_id", "shelf", key, "id"])
      .execute();
  }
  await db.schema
    .createIndex("partners_on_shelf_by_id")
    .on("partners")
    .columns(["organization_id", "shelf", "id"])
    .execute();
}
