import BetterSqlite from "better-sqlite3";
import { type RawBuilder, sql } from "kysely";
import type { Store } from "../database.ts";
import { numberNewPartners } from "./sqlite-trigram-additions.ts";

const indexes = ["partners_by_company_name_key_part", "partners_by_email_key_part"];

/** A partner that is not within its organization's range of numbers. */
const isMisplaced: RawBuilder<boolean> = sql`(
  partners.search_row is null or not exists (
    select 1 from partner_search_ranges as range
    where range.organization_id = partners.organization_id
      and partners.search_row > range.slot << 32 and partners.search_row <= range.last_row
  )
)`;

/** What differs between the directory and the index that it is searched by, a line for each. */
export async function findSearchFaults({ db }: Pick<Store, "db">): Promise<string[]> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from partners where ${isMisplaced}
  `.execute(db);
  const misplaced = rows[0]?.count ?? 0;
  const faults = misplaced > 0 ? [`${misplaced} partners are not where a search looks`] : [];
  for (const index of indexes) {
    if (!(await isWhole({ db }, index))) faults.push(`${index} differs from the directory`);
  }
  return faults;
}

/** Writes the index anew. To be used in a transaction. */
export async function rebuildSearchIndex({ db }: Pick<Store, "db">): Promise<void> {
  // Another one's new number may be the old one of theirs.
  await sql`
    update partners set search_row = null where search_row is not null and ${isMisplaced}
  `.execute(db);
  await numberNewPartners(db);
  for (const index of indexes) {
    const table = sql.ref(index);
    await sql`insert into ${table}(${table}) values ('rebuild')`.execute(db);
    // It is in segments then, and a search looks up each trigram in each of them.
    await sql`insert into ${table}(${table}) values ('optimize')`.execute(db);
  }
}

async function isWhole({ db }: Pick<Store, "db">, index: string): Promise<boolean> {
  const table = sql.ref(index);
  try {
    await sql`insert into ${table}(${table}, rank) values ('integrity-check', 1)`.execute(db);
    return true;
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError && error.code.startsWith("SQLITE_CORRUPT")) {
      return false;
    }
    throw error;
  }
}
