import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Store } from "../database.ts";
import { migrate } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { migrations } from "./migrations.ts";

const host = "01890000-0000-7000-8000-000000000001";
const guest = "01890000-0000-7000-8000-000000000002";
const moment = "2026-03-01T12:00:00.000Z";
const later = "2026-03-31T12:00:00.000Z";

/** A database as the version before left it, with rows in every table that is made anew. */
async function givenFormerDatabase(): Promise<Store> {
  const store = openStore({ engine: "sqlite", path: ":memory:" });
  onTestFinished(() => store.db.destroy());
  const former = Object.entries(migrations).filter(([name]) => name < "0008");
  await migrate(store, Object.fromEntries(former));

  const insert = (table: string, row: Record<string, string | number | null>) =>
    sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
        values (${sql.join(Object.values(row))})`.execute(store.db);
  const moments = { created_at: moment, updated_at: moment };
  await insert("users", {
    ...{ id: "ada", name: "Ada Lind", first_name: "Ada", last_name: "Lind" },
    ...{ email: "ada@acme.example", email_verified: 1, ...moments },
  });
  for (const id of [host, guest]) {
    await insert("organizations", { id, name: id, slug: id, created_at: moment });
  }
  const partner = { version: 1, sales_amount: 0, email: "a@b.example", email_key: "a@b.example" };
  const named = { company_name: "Acme", company_name_key: "acme", ...partner, ...moments };
  for (const id of ["supplier-1", "supplier-2"]) {
    await insert("partners", { id, organization_id: host, partner_type: "supplier", ...named });
  }
  const mirror = { partner_type: "customer", guest_organization_id: host, ...named };
  await insert("partners", { id: "mirror", organization_id: guest, ...mirror });
  const invitation = {
    ...{ organization_id: host, invited_by: "ada", business_name: "Acme", country: "NOR" },
    ...{ business_name_key: "acme", business_id: "999", business_id_key: "999", message: "Hello" },
    ...{ delivery_state: "sent", delivery_at: moment, delivery_error: null, invited_at: moment },
    ...{ expires_at: later, ...moments },
  };
  await insert("supplier_invitations", {
    ...{ id: "accepted-1", partner_id: "supplier-1", status: "accepted", accepted_at: later },
    ...{ email: "Sales@Acme.example", token_hash: "hash-1", ...invitation },
  });
  await insert("supplier_invitations", {
    ...{ id: "pending-1", partner_id: "supplier-2", status: "pending", accepted_at: null },
    ...{ email: "MÜLLER@acme.example", token_hash: "hash-2", ...invitation },
  });
  await insert("connections", {
    ...{ id: "connection-1", host_organization_id: host, guest_organization_id: guest },
    ...{ invitation_id: "accepted-1", status: "connected", connected_at: later },
  });
  await insert("grants", {
    connection_id: "connection-1",
    granting_organization_id: guest,
    permission: "partners.read",
  });
  return store;
}

async function rowsOf({ db }: Store, table: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(table)} order by 1
  `.execute(db);
  return rows;
}

describe("a database of the version before", () => {
  it("keeps every invitation as it was", async () => {
    const store = await givenFormerDatabase();
    const before = await rowsOf(store, "supplier_invitations");
    await migrate(store);
    const after = await rowsOf(store, "supplier_invitations");
    const lowered = ["sales@acme.example", "müller@acme.example"];
    expect(after).toEqual(
      before.map(({ token_hash: _, ...kept }, index) => ({
        ...kept,
        email_lower: lowered[index],
        new_link_requested_at: null,
        accepted_by: null,
      })),
    );
  });

  it("keeps the links that are on their way", async () => {
    const store = await givenFormerDatabase();
    await migrate(store);
    expect(await rowsOf(store, "invitation_tokens")).toEqual([
      { token_hash: "hash-1", organization_id: host, invitation_id: "accepted-1" },
      { token_hash: "hash-2", organization_id: host, invitation_id: "pending-1" },
    ]);
  });

  it("keeps connections, finds their mirrored customer, and what was granted on them", async () => {
    const store = await givenFormerDatabase();
    const [connections, grants] = [
      await rowsOf(store, "connections"),
      await rowsOf(store, "grants"),
    ];
    await migrate(store);
    expect(await rowsOf(store, "connections")).toEqual(
      connections.map((connection) => ({ ...connection, guest_partner_id: "mirror" })),
    );
    expect(await rowsOf(store, "grants")).toEqual(grants);
  });

  it("refers to nothing that is gone, and is held by its indexes as a new one is", async () => {
    const store = await givenFormerDatabase();
    await migrate(store);
    expect((await sql`pragma foreign_key_check`.execute(store.db)).rows).toEqual([]);
    const second = sql`
      update supplier_invitations set partner_id = 'supplier-2', status = 'pending'
      where id = 'accepted-1'
    `;
    await expect(second.execute(store.db)).rejects.toThrow("UNIQUE constraint failed");
    const removal = sql`delete from supplier_invitations where id = 'accepted-1'`;
    await expect(removal.execute(store.db)).rejects.toThrow("FOREIGN KEY constraint failed");
  });

  it("has the same schema as a new one", async () => {
    const store = await givenFormerDatabase();
    await migrate(store);
    const fresh = openStore({ engine: "sqlite", path: ":memory:" });
    onTestFinished(() => fresh.db.destroy());
    await migrate(fresh);
    const schema = async ({ db }: Store) =>
      (await sql`select type, name, sql from sqlite_schema order by type, name`.execute(db)).rows;
    expect(await schema(store)).toEqual(await schema(fresh));
    expect(JSON.stringify(await schema(store))).not.toContain("former_");
  });
});
