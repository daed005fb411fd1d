import { type Kysely, sql } from "kysely";
import { text } from "./collated-text.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createConnections(db);
  await createIndexes(db);
  await db.schema
    .createTable("grants")
    .addColumn("connection_id", text, (column) => column.notNull().references("connections.id"))
    .addColumn("granting_organization_id", text, (column) =>
      column.notNull().references("organizations.id"),
    )
    .addColumn("permission", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("grants_primary_key", [
      "connection_id",
      "granting_organization_id",
      "permission",
    ])
    .execute();
}

async function createConnections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("connections")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("host_organization_id", text, (column) =>
      column.notNull().references("organizations.id"),
    )
    .addColumn("guest_organization_id", text, (column) =>
      column.notNull().references("organizations.id"),
    )
    .addColumn("invitation_id", text, (column) => column.notNull().unique())
    .addColumn("guest_partner_id", text)
    .addColumn("status", text, (column) =>
      column.notNull().check(sql`status in ('connected', 'disconnected')`),
    )
    .addColumn("connected_at", text, (column) => column.notNull())
    .addColumn("disconnected_at", text)
    .addForeignKeyConstraint(
      "connections_invitation",
      ["host_organization_id", "invitation_id"],
      "supplier_invitations",
      ["organization_id", "id"],
    )
    .addForeignKeyConstraint(
      "connections_guest_partner",
      ["guest_organization_id", "guest_partner_id"],
      "partners",
      ["organization_id", "id"],
    )
    .addCheckConstraint("connections_join_two", sql`host_organization_id <> guest_organization_id`)
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  // One live connection a pair, whichever of the two invited.
  await sql`
    create unique index connections_one_live_per_pair on connections (
      least(host_organization_id, guest_organization_id),
      greatest(host_organization_id, guest_organization_id)
    ) where status = 'connected'
  `.execute(db);
  await db.schema
    .createIndex("connections_by_host")
    .on("connections")
    .columns(["host_organization_id", "guest_organization_id"])
    .execute();
  await db.schema
    .createIndex("connections_by_guest")
    .on("connections")
    .columns(["guest_organization_id", "host_organization_id"])
    .execute();
}
