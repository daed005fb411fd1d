import { type Kysely, sql } from "kysely";
import { text } from "./collated-text.ts";

/**
 * What is left of allowances that count on all machines together. A minute later nobody needs it:
 * it is not logged, so that counting waits for no disk, and a crash of the server forgets it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("attempts")
    .modifyFront(sql`unlogged`)
    .addColumn("key", text, (column) => column.primaryKey())
    .addColumn("used", "integer", (column) => column.notNull())
    .addColumn("ends_at", "timestamptz", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("attempts_by_end").on("attempts").column("ends_at").execute();
}
