import type { Kysely } from "kysely";
import { text } from "./collated-text.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("events")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("organization_id", text, (column) => column.notNull().references("organizations.id"))
    .addColumn("type", text, (column) => column.notNull())
    .addColumn("subject_type", text, (column) => column.notNull())
    .addColumn("subject_id", text, (column) => column.notNull())
    .addColumn("actor_user_id", text)
    .addColumn("actor_name", text)
    .addColumn("requester_organization_id", text, (column) => column.notNull())
    .addColumn("data", text, (column) => column.notNull())
    .addColumn("created_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("events_primary_key", ["organization_id", "id"])
    .execute();
  await db.schema
    .createIndex("events_by_subject")
    .on("events")
    .columns(["organization_id", "subject_id", "id"])
    .execute();
  for (const key of ["type", "actor_user_id", "created_at"]) {
    await db.schema
      .createIndex(`events_by_${key}`)
      .on("events")
      .columns(["organization_id", key, "id"])
      .execute();
  }
}
