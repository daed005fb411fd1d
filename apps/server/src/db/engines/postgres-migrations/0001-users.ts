import type { Kysely } from "kysely";
import { text } from "./collated-text.ts";

/** The tables of the authentication library. Moments are text and flags numbers, as on every engine. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createUsers(db);
  await createSessions(db);
  await createAccounts(db);
  await createVerifications(db);
}

async function createUsers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("users")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("first_name", text, (column) => column.notNull())
    .addColumn("last_name", text, (column) => column.notNull())
    .addColumn("email", text, (column) => column.notNull().unique())
    .addColumn("email_verified", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("image", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("updated_at", text, (column) => column.notNull())
    .execute();
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("sessions")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("token", text, (column) => column.notNull().unique())
    .addColumn("user_id", text, (column) =>
      column.notNull().references("users.id").onDelete("cascade"),
    )
    .addColumn("active_organization_id", text)
    .addColumn("expires_at", text, (column) => column.notNull())
    .addColumn("ip_address", text)
    .addColumn("user_agent", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("updated_at", text, (column) => column.notNull())
    .execute();
  await db.schema.createIndex("sessions_by_user").on("sessions").column("user_id").execute();
}

async function createAccounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("accounts")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("account_id", text, (column) => column.notNull())
    .addColumn("provider_id", text, (column) => column.notNull())
    .addColumn("user_id", text, (column) =>
      column.notNull().references("users.id").onDelete("cascade"),
    )
    .addColumn("access_token", text)
    .addColumn("refresh_token", text)
    .addColumn("id_token", text)
    .addColumn("access_token_expires_at", text)
    .addColumn("refresh_token_expires_at", text)
    .addColumn("scope", text)
    .addColumn("password", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("updated_at", text, (column) => column.notNull())
    .execute();
  await db.schema.createIndex("accounts_by_user").on("accounts").column("user_id").execute();
}

async function createVerifications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("verifications")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("identifier", text, (column) => column.notNull())
    .addColumn("value", text, (column) => column.notNull())
    .addColumn("expires_at", text, (column) => column.notNull())
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("updated_at", text, (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("verifications_by_identifier")
    .on("verifications")
    .column("identifier")
    .execute();
}
