import { type Kysely, sql } from "kysely";

const [nameIndex, emailIndex] = ["partners_by_company_name_key_part", "partners_by_email_key_part"];

/**
 * Partners get into the trigram indexes before a transaction is committed, all that it has written
 * at once: each time that an index is written to by itself it makes a segment, which it merges with
 * others again and again, at a cost that grows with the directory. Until then they have no number.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger partners_inserted_search`.execute(db);
  for (const key of ["company_name_key", "email_key"]) {
    await sql`drop trigger ${sql.ref(`partners_updated_${key}_search`)}`.execute(db);
    await sql`drop trigger ${sql.ref(`partners_deleted_${key}_search`)}`.execute(db);
  }
  await sql`drop index partners_by_search_row`.execute(db);
  await sql`
    create unique index partners_by_search_row on partners (search_row)
    where search_row is not null
  `.execute(db);
  await sql`
    create index partners_without_search_row on partners (organization_id)
    where search_row is null
  `.execute(db);

  // An index has nothing but the grams of an entry, so it has to be told what to take out.
  const takeOut = sql.raw(`
    insert into ${nameIndex} (${nameIndex}, rowid, company_name_key)
    values ('delete', old.search_row, old.company_name_key);
    insert into ${emailIndex} (${emailIndex}, rowid, email_key)
    values ('delete', old.search_row, old.email_key);
  `);
  await sql`
    create trigger partners_updated_search after update of company_name_key, email_key on partners
    when old.search_row is not null
      and (old.company_name_key <> new.company_name_key or old.email_key <> new.email_key)
    begin
      ${takeOut}
      update partners set search_row = null where rowid = new.rowid;
    end
  `.execute(db);
  await sql`
    create trigger partners_deleted_search after delete on partners
    when old.search_row is not null
    begin ${takeOut} end
  `.execute(db);
  // What single writes have left in many pieces.
  for (const index of [nameIndex, emailIndex]) {
    await sql.raw(`insert into ${index} (${index}) values ('optimize')`).execute(db);
  }
}
