import { type Kysely, sql } from "kysely";

/**
 * What a search finds is spread over the whole directory: to look at thousands of rows takes longer
 * than all the rest. The index that leads to them has what there is to look at.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index partners_by_search_row`.execute(db);
  await sql`
    create index partners_by_search_row on partners
      (search_row, organization_id, shelf, company_name_key, email_key, id)
    where search_row is not null
  `.execute(db);
}
