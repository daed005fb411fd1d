import { type Kysely, sql } from "kysely";
import { text } from "./collated-text.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createSupplierInvitations(db);
  await createIndexes(db);
  await createInvitationTokens(db);
}

async function createSupplierInvitations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("supplier_invitations")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("organization_id", text, (column) => column.notNull().references("organizations.id"))
    .addColumn("partner_id", text, (column) => column.notNull())
    .addColumn("invited_by", text, (column) => column.notNull().references("users.id"))
    .addColumn("business_name", text, (column) => column.notNull())
    .addColumn("business_name_key", text, (column) => column.notNull())
    .addColumn("business_id", text)
    .addColumn("business_id_key", text)
    .addColumn("country", text, (column) => column.notNull())
    .addColumn("email", text, (column) => column.notNull())
    .addColumn("email_lower", text, (column) => column.notNull())
    .addColumn("message", text)
    .addColumn("status", text, (column) =>
      column
        .notNull()
        .check(sql`status in ('pending', 'accepted', 'declined', 'revoked', 'expired')`),
    )
    .addColumn("delivery_state", text, (column) =>
      column.notNull().check(sql`delivery_state in ('queued', 'sent', 'failed')`),
    )
    .addColumn("delivery_at", text, (column) => column.notNull())
    .addColumn("delivery_error", text)
    .addColumn("invited_at", text, (column) => column.notNull())
    .addColumn("expires_at", text, (column) => column.notNull())
    .addColumn("new_link_requested_at", text)
    .addColumn("accepted_at", text)
    .addColumn("accepted_by", text, (column) => column.references("users.id"))
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("updated_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("supplier_invitations_primary_key", ["organization_id", "id"])
    .addForeignKeyConstraint(
      "supplier_invitations_partner",
      ["organization_id", "partner_id"],
      "partners",
      ["organization_id", "id"],
    )
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("supplier_invitations_one_pending_per_partner")
    .unique()
    .on("supplier_invitations")
    .columns(["organization_id", "partner_id"])
    .where(sql.ref("status"), "=", sql.lit("pending"))
    .execute();
  for (const key of ["invited_at", "created_at", "expires_at", "business_name_key"]) {
    await db.schema
      .createIndex(`supplier_invitations_by_${key}`)
      .on("supplier_invitations")
      .columns(["organization_id", key, "id"])
      .execute();
  }
  await db.schema
    .createIndex("supplier_invitations_by_recipient")
    .on("supplier_invitations")
    .columns(["email_lower", "invited_at", "id"])
    .execute();
  // Whoever lets invitations expire asks for those of all organizations.
  await db.schema
    .createIndex("supplier_invitations_running_out")
    .on("supplier_invitations")
    .column("expires_at")
    .where(sql.ref("status"), "=", sql.lit("pending"))
    .execute();
}

async function createInvitationTokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("invitation_tokens")
    .addColumn("token_hash", text, (column) => column.primaryKey().notNull())
    .addColumn("organization_id", text, (column) => column.notNull())
    .addColumn("invitation_id", text, (column) => column.notNull())
    .addForeignKeyConstraint(
      "invitation_tokens_invitation",
      ["organization_id", "invitation_id"],
      "supplier_invitations",
      ["organization_id", "id"],
    )
    .execute();
  await db.schema
    .createIndex("invitation_tokens_by_invitation")
    .on("invitation_tokens")
    .columns(["organization_id", "invitation_id"])
    .execute();
}
