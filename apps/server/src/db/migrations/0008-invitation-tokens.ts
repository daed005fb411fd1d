import { type Kysely, sql } from "kysely";

/**
 * A link's token is made when its mail is handed over, so an invitation may have none yet, or
 * several after attempts whose outcome is not known: they get a table of their own. SQLite cannot
 * drop a unique column, so the invitations, and what refers to them, are made anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ["grants", "connections", "supplier_invitations"]) {
    await db.schema.alterTable(table).renameTo(`former_${table}`).execute();
  }
  await createSupplierInvitations(db);
  await createInvitationTokens(db);
  await createConnections(db);
  await createGrants(db);
  await copyRows(db);
  for (const table of ["grants", "connections", "supplier_invitations"]) {
    await db.schema.dropTable(`former_${table}`).execute();
  }
  await createIndexes(db);
}

async function createSupplierInvitations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("supplier_invitations")
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("organization_id", "text", (column) =>
      column.notNull().references("organizations.id"),
    )
    .addColumn("partner_id", "text", (column) => column.notNull())
    .addColumn("invited_by", "text", (column) => column.notNull().references("users.id"))
    .addColumn("business_name", "text", (column) => column.notNull())
    .addColumn("business_name_key", "text", (column) => column.notNull())
    .addColumn("business_id", "text")
    .addColumn("business_id_key", "text")
    .addColumn("country", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull())
    .addColumn("email_lower", "text", (column) => column.notNull())
    .addColumn("message", "text")
    .addColumn("status", "text", (column) =>
      column
        .notNull()
        .check(sql`status in ('pending', 'accepted', 'declined', 'revoked', 'expired')`),
    )
    .addColumn("delivery_state", "text", (column) =>
      column.notNull().check(sql`delivery_state in ('queued', 'sent', 'failed')`),
    )
    .addColumn("delivery_at", "text", (column) => column.notNull())
    .addColumn("delivery_error", "text")
    .addColumn("invited_at", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addColumn("new_link_requested_at", "text")
    .addColumn("accepted_at", "text")
    .addColumn("accepted_by", "text", (column) => column.references("users.id"))
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("supplier_invitations_primary_key", ["organization_id", "id"])
    .addForeignKeyConstraint(
      "supplier_invitations_partner",
      ["organization_id", "partner_id"],
      "partners",
      ["organization_id", "id"],
    )
    .modifyEnd(sql`strict`)
    .execute();
}

async function createInvitationTokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("invitation_tokens")
    .addColumn("token_hash", "text", (column) => column.primaryKey().notNull())
    .addColumn("organization_id", "text", (column) => column.notNull())
    .addColumn("invitation_id", "text", (column) => column.notNull())
    .addForeignKeyConstraint(
      "invitation_tokens_invitation",
      ["organization_id", "invitation_id"],
      "supplier_invitations",
      ["organization_id", "id"],
    )
    .modifyEnd(sql`strict, without rowid`)
    .execute();
}

async function createConnections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("connections")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("host_organization_id", "text", (column) =>
      column.notNull().references("organizations.id"),
    )
    .addColumn("guest_organization_id", "text", (column) =>
      column.notNull().references("organizations.id"),
    )
    .addColumn("invitation_id", "text", (column) => column.notNull().unique())
    .addColumn("guest_partner_id", "text")
    .addColumn("status", "text", (column) =>
      column.notNull().check(sql`status in ('connected', 'disconnected')`),
    )
    .addColumn("connected_at", "text", (column) => column.notNull())
    .addColumn("disconnected_at", "text")
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
    .modifyEnd(sql`strict`)
    .execute();
}

async function createGrants(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("grants")
    .addColumn("connection_id", "text", (column) => column.notNull().references("connections.id"))
    .addColumn("granting_organization_id", "text", (column) =>
      column.notNull().references("organizations.id"),
    )
    .addColumn("permission", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("grants_primary_key", [
      "connection_id",
      "granting_organization_id",
      "permission",
    ])
    .modifyEnd(sql`strict, without rowid`)
    .execute();
}

async function copyRows(db: Kysely<unknown>): Promise<void> {
  const kept = sql.raw(
    `id, organization_id, partner_id, invited_by, business_name, business_name_key, business_id,
     business_id_key, country, email, message, status, delivery_state, delivery_at, delivery_error,
     invited_at, expires_at, accepted_at, created_at, updated_at`,
  );
  await sql`
    insert into supplier_invitations (${kept}, email_lower)
    select ${kept}, lower(email) from former_supplier_invitations
  `.execute(db);
  await lowerBeyondAscii(db);
  await sql`
    insert into invitation_tokens (token_hash, organization_id, invitation_id)
    select token_hash, organization_id, id from former_supplier_invitations
  `.execute(db);
  await sql`
    insert into connections (id, host_organization_id, guest_organization_id, invitation_id,
      guest_partner_id, status, connected_at, disconnected_at)
    select id, host_organization_id, guest_organization_id, invitation_id,
      (select partners.id from partners
       where organization_id = former_connections.guest_organization_id
         and guest_organization_id = former_connections.host_organization_id
       order by partners.id limit 1),
      status, connected_at, disconnected_at
    from former_connections
  `.execute(db);
  await sql`insert into grants select * from former_grants`.execute(db);
}

/** SQLite's own lower() knows ASCII only; everybody else compares what JavaScript makes of it. */
async function lowerBeyondAscii(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ organization_id: string; id: string; email: string }>`
    select organization_id, id, email from supplier_invitations where email glob '*[^ -~]*'
  `.execute(db);
  for (const { organization_id, id, email } of rows) {
    await sql`
      update supplier_invitations set email_lower = ${email.toLowerCase()}
      where organization_id = ${organization_id} and id = ${id}
    `.execute(db);
  }
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
  await db.schema
    .createIndex("invitation_tokens_by_invitation")
    .on("invitation_tokens")
    .columns(["organization_id", "invitation_id"])
    .execute();

  // One live connection a pair, whichever of the two invited.
  await db.schema
    .createIndex("connections_one_live_per_pair")
    .unique()
    .on("connections")
    .expression(
      sql`case when host_organization_id < guest_organization_id then host_organization_id else guest_organization_id end,
          case when host_organization_id < guest_organization_id then guest_organization_id else host_organization_id end`,
    )
    .where(sql.ref("status"), "=", sql.lit("connected"))
    .execute();
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
