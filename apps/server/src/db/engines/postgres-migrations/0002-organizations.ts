import type { Kysely } from "kysely";
import { text } from "./collated-text.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("organizations")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("slug", text, (column) => column.notNull().unique())
    .addColumn("logo", text)
    .addColumn("metadata", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .execute();
  await createMembers(db);
  await createMemberInvitations(db);
}

async function createMembers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("members")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("organization_id", text, (column) =>
      column.notNull().references("organizations.id").onDelete("cascade"),
    )
    .addColumn("user_id", text, (column) =>
      column.notNull().references("users.id").onDelete("cascade"),
    )
    .addColumn("role", text, (column) => column.notNull())
    .addColumn("created_at", text, (column) => column.notNull())
    .addUniqueConstraint("members_by_user", ["user_id", "organization_id"])
    .execute();
  await db.schema
    .createIndex("members_by_organization")
    .on("members")
    .column("organization_id")
    .execute();
}

async function createMemberInvitations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("member_invitations")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("organization_id", text, (column) =>
      column.notNull().references("organizations.id").onDelete("cascade"),
    )
    .addColumn("email", text, (column) => column.notNull())
    .addColumn("role", text)
    .addColumn("status", text, (column) => column.notNull())
    .addColumn("inviter_id", text, (column) =>
      column.notNull().references("users.id").onDelete("cascade"),
    )
    .addColumn("expires_at", text, (column) => column.notNull())
    .addColumn("created_at", text, (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("member_invitations_by_organization")
    .on("member_invitations")
    .column("organization_id")
    .execute();
  await db.schema
    .createIndex("member_invitations_by_email")
    .on("member_invitations")
    .column("email")
    .execute();
}
