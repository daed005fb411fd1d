import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("events")
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("organization_id", "text", (column) =>
      column.notNull().references("organizations.id"),
    )
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("subject_type", "text", (column) => column.notNull())
    .addColumn("subject_id", "text", (column) => column.notNull())
    .addColumn("actor_user_id", "text")
    .addColumn("actor_name", "text")
    .addColumn("requester_organization_id", "text", (column) => column.notNull())
    .addColumn("data", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("events_primary_key", ["organization_id", "id"])
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema
    .createIndex("events_by_subject")
    .on("events")
    .columns(["organization_id", "subject_id", "id"])
    .execute();
}
