import type { Kysely } from "kysely";
import { text } from "./collated-text.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("api_tokens")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("organization_id", text, (column) => column.notNull().references("organizations.id"))
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("token_hash", text, (column) => column.notNull().unique())
    .addColumn("permissions", text, (column) => column.notNull())
    .addColumn("created_by", text, (column) => column.notNull().references("users.id"))
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("expires_at", text)
    .addColumn("last_used_at", text)
    .addColumn("revoked_at", text)
    .execute();
  await db.schema
    .createIndex("api_tokens_by_organization")
    .on("api_tokens")
    .columns(["organization_id", "id"])
    .execute();
}
