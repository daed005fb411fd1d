import { type Kysely, sql } from "kysely";
import { text } from "./collated-text.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("outbox_mails")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("organization_id", text, (column) => column.notNull().references("organizations.id"))
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("invitation_id", text, (column) => column.notNull())
    .addColumn("recipient", text, (column) => column.notNull())
    .addColumn("recipient_lower", text, (column) => column.notNull())
    .addColumn("data", text, (column) => column.notNull())
    .addColumn("state", text, (column) =>
      column.notNull().check(sql`state in ('queued', 'sent', 'failed', 'cancelled')`),
    )
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("next_attempt_at", text, (column) => column.notNull())
    .addColumn("claimed_until", text)
    .addColumn("last_error", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("settled_at", text)
    .addPrimaryKeyConstraint("outbox_mails_primary_key", ["organization_id", "id"])
    .addForeignKeyConstraint(
      "outbox_mails_invitation",
      ["organization_id", "invitation_id"],
      "supplier_invitations",
      ["organization_id", "id"],
    )
    .execute();

  // Whoever hands mails over asks for those of all organizations.
  await db.schema
    .createIndex("outbox_mails_due")
    .on("outbox_mails")
    .column("next_attempt_at")
    .where(sql.ref("state"), "=", sql.lit("queued"))
    .execute();
  // The limits of invitations count them.
  await db.schema
    .createIndex("outbox_mails_by_kind")
    .on("outbox_mails")
    .columns(["organization_id", "kind", "created_at"])
    .execute();
  await db.schema
    .createIndex("outbox_mails_by_recipient")
    .on("outbox_mails")
    .columns(["organization_id", "kind", "recipient_lower", "created_at"])
    .execute();
  await db.schema
    .createIndex("outbox_mails_by_invitation")
    .on("outbox_mails")
    .columns(["organization_id", "invitation_id"])
    .execute();
}
