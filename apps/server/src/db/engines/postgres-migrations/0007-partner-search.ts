import { type Kysely, sql } from "kysely";

/**
 * Trigrams of the keys that are searched, with the organization in the same index: a search in a
 * small directory does not go through the rows of a large one. What is written waits in a list of
 * pending entries, which is kept short, since each search reads all of it: many entries are put into
 * the index together in a fraction of the time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const extension of ["pg_trgm", "btree_gin"]) {
    await sql`create extension if not exists ${sql.ref(extension)}`.execute(db);
  }
  for (const key of ["company_name_key", "email_key"]) {
    await sql`
      create index ${sql.ref(`partners_by_${key}_part`)} on partners
      using gin (organization_id, ${sql.ref(key)} gin_trgm_ops) with (gin_pending_list_limit = 256)
    `.execute(db);
  }
}
