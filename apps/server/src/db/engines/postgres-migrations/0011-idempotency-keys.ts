import type { Kysely } from "kysely";
import { text } from "./collated-text.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("idempotency_keys")
    .addColumn("scope", text, (column) => column.notNull())
    .addColumn("key", text, (column) => column.notNull())
    .addColumn("request_hash", text, (column) => column.notNull())
    .addColumn("answer", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("idempotency_keys_primary_key", ["scope", "key"])
    .execute();
  await db.schema
    .createIndex("idempotency_keys_by_created_at")
    .on("idempotency_keys")
    .column("created_at")
    .execute();
}
