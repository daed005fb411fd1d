import { type Kysely, sql } from "kysely";

/**
 * A directory stands on twelve shelves, by type, archived or not, and invitation status. Each shelf
 * has its rows in every order, and a counter that triggers keep, so that no write can forget it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table partners add column shelf integer not null generated always as (
      case partner_type when 'supplier' then 6 else 0 end
      + case when archived_at is null then 0 else 3 end
      + case invitation_status when 'invited' then 1 when 'accepted' then 2 else 0 end
    ) virtual
  `.execute(db);
  await orderShelves(db);
  await countShelves(db);
}

async function orderShelves(db: Kysely<unknown>): Promise<void> {
  for (const key of ["company_name_key", "sales_amount", "email_key"]) {
    await db.schema.dropIndex(`partners_by_${key}`).execute();
  }
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

async function countShelves(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("partner_counts")
    .addColumn("organization_id", "text", (column) =>
      column.notNull().references("organizations.id"),
    )
    .addColumn("shelf", "integer", (column) => column.notNull())
    .addColumn("partners", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("partner_counts_primary_key", ["organization_id", "shelf"])
    .modifyEnd(sql`strict, without rowid`)
    .execute();
  await sql`
    insert into partner_counts (organization_id, shelf, partners)
    select organization_id, shelf, count(*) from partners group by organization_id, shelf
  `.execute(db);

  const enter = sql.raw(`
    insert into partner_counts (organization_id, shelf, partners)
    values (new.organization_id, new.shelf, 1)
    on conflict do update set partners = partners + 1;
  `);
  const leave = sql.raw(`
    update partner_counts set partners = partners - 1
    where organization_id = old.organization_id and shelf = old.shelf;
  `);
  await sql`
    create trigger partners_inserted_count after insert on partners begin ${enter} end
  `.execute(db);
  await sql`
    create trigger partners_updated_count
    after update of organization_id, partner_type, archived_at, invitation_status on partners
    when old.shelf <> new.shelf or old.organization_id <> new.organization_id
    begin ${leave} ${enter} end
  `.execute(db);
  await sql`
    create trigger partners_deleted_count after delete on partners begin ${leave} end
  `.execute(db);
}
