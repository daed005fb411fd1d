import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const key of ["type", "actor_user_id", "created_at"]) {
    await db.schema
      .createIndex(`events_by_${key}`)
      .on("events")
      .columns(["organization_id", key, "id"])
      .execute();
  }
}
