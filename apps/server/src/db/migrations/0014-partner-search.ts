import { type Kysely, sql } from "kysely";

/**
 * A trigram index over each of the keys that are searched. Its rows are numbered so that those of an
 * organization are in one range (the organization's slot, times 2^32), and a search in a small
 * directory does not walk through the rows of a large one. Triggers keep all of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("partner_search_ranges")
    .addColumn("organization_id", "text", (column) =>
      column.primaryKey().notNull().references("organizations.id"),
    )
    .addColumn("slot", "integer", (column) => column.notNull().unique())
    .addColumn("last_row", "integer", (column) => column.notNull())
    .modifyEnd(sql`strict, without rowid`)
    .execute();
  await sql`alter table partners add column search_row integer`.execute(db);
  await numberRows(db);
  await db.schema
    .createIndex("partners_by_search_row")
    .unique()
    .on("partners")
    .column("search_row")
    .execute();
  for (const key of ["company_name_key", "email_key"]) {
    const index = sql.ref(`partners_by_${key}_part`);
    await sql`
      create virtual table ${index} using fts5(
        ${sql.ref(key)}, content = 'partners', content_rowid = 'search_row',
        detail = 'none', columnsize = 0, tokenize = 'trigram case_sensitive 1'
      )
    `.execute(db);
    await sql`insert into ${index}(${index}) values ('rebuild')`.execute(db);
  }
  await createTriggers(db);
}

async function numberRows(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into partner_search_ranges (organization_id, slot, last_row)
    select organization_id, slot, (slot << 32) + partners from (
      select organization_id, count(*) as partners, row_number() over () as slot
      from partners group by organization_id
    )
  `.execute(db);
  await sql`
    update partners set search_row = numbered.search_row from (
      select partners.rowid as address,
        (slot << 32) + row_number() over (partition by organization_id order by partners.rowid)
          as search_row
      from partners join partner_search_ranges using (organization_id)
    ) as numbered
    where partners.rowid = numbered.address
  `.execute(db);
}

async function createTriggers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger partners_inserted_search after insert on partners begin
      insert into partner_search_ranges (organization_id, slot, last_row)
      select new.organization_id, slot, slot << 32
      from (select coalesce(max(slot), 0) + 1 as slot from partner_search_ranges)
      where not exists (
        select 1 from partner_search_ranges where organization_id = new.organization_id
      );
      update partner_search_ranges set last_row = last_row + 1
      where organization_id = new.organization_id;
      update partners set search_row = (
        select last_row from partner_search_ranges where organization_id = new.organization_id
      ) where rowid = new.rowid;
      insert into partners_by_company_name_key_part (rowid, company_name_key)
      select last_row, new.company_name_key
      from partner_search_ranges where organization_id = new.organization_id;
      insert into partners_by_email_key_part (rowid, email_key)
      select last_row, new.email_key
      from partner_search_ranges where organization_id = new.organization_id;
    end
  `.execute(db);
  for (const key of ["company_name_key", "email_key"]) {
    const names = { index: `partners_by_${key}_part`, key };
    await sql`
      create trigger ${sql.ref(`partners_updated_${key}_search`)}
      after update of ${sql.ref(key)} on partners
      when old.${sql.ref(key)} <> new.${sql.ref(key)}
      begin ${takeOut(names)} ${putIn(names)} end
    `.execute(db);
    await sql`
      create trigger ${sql.ref(`partners_deleted_${key}_search`)}
      after delete on partners begin ${takeOut(names)} end
    `.execute(db);
  }
}

/** Of an entry the index has nothing but its grams, so it has to be told what to take out. */
function takeOut({ index, key }: { readonly index: string; readonly key: string }) {
  return sql.raw(`
    insert into ${index} (${index}, rowid, ${key}) values ('delete', old.search_row, old.${key});
  `);
}

function putIn({ index, key }: { readonly index: string; readonly key: string }) {
  return sql.raw(`insert into ${index} (rowid, ${key}) values (new.search_row, new.${key});`);
}
