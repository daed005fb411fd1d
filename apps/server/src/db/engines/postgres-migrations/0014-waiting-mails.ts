import { type Kysely, sql } from "kysely";

/** Whether an organization has mails waiting decides where its invitations can be read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("outbox_mails_waiting")
    .on("outbox_mails")
    .column("organization_id")
    .where(sql.ref("state"), "=", sql.lit("queued"))
    .execute();
}
