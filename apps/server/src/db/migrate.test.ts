import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { givenFolder } from "../testing/given-folder.ts";
import { ownTables } from "../testing/own-tables.ts";
import { startServer } from "../testing/server-process.ts";
import type { Store } from "./database.ts";
import { isMigrated, migrate } from "./migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { openStore } from "./open-store.ts";

function givenDatabase(path = ":memory:"): Store {
  const store = openStore({ engine: "sqlite", path });
  onTestFinished(() => store.db.destroy());
  return store;
}

async function tablesOf(store: Store): Promise<string[]> {
  return (await ownTables(store)).map(({ name }) => name).toSorted();
}

/** The migrations that a database says it has had. */
async function migrationsOf({ db }: Store): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}

describe("migrating", () => {
  it("makes every table of an empty database", async () => {
    const store = givenDatabase();
    expect(await isMigrated(store)).toBe(false);
    await migrate(store);
    expect(await tablesOf(store)).toEqual([
      "accounts",
      "api_tokens",
      "connections",
      "events",
      "grants",
      "idempotency_keys",
      "invitation_tokens",
      "member_invitations",
      "members",
      "organizations",
      "outbox_mails",
      "partner_counts",
      "partner_import_rows",
      "partner_imports",
      "partner_search_ranges",
      "partners",
      "sessions",
      "supplier_invitations",
      "users",
      "verifications",
    ]);
    expect(await isMigrated(store)).toBe(true);
    expect(await isMigrated(store)).toBe(true);
  });

  it("again changes nothing", async () => {
    const store = givenDatabase();
    await migrate(store);
    const before = await sql`select * from kysely_migration`.execute(store.db);
    await migrate(store);
    expect(await sql`select * from kysely_migration`.execute(store.db)).toEqual(before);
  });

  it("goes on where an older build stopped", async () => {
    const store = givenDatabase();
    const older = Object.entries(migrations).slice(0, 2);
    await migrate(store, Object.fromEntries(older));
    expect(await isMigrated(store)).toBe(false);
    await migrate(store);
    expect(await migrationsOf(store)).toEqual(Object.keys(migrations));
  });

  it("runs every one in the order of its number", () => {
    const names = Object.keys(migrations);
    expect(names).toEqual(names.toSorted());
    names.forEach((name, index) => {
      expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, "0")}-[a-z-]+$`));
    });
  });
});

describe("a migration that fails", () => {
  it("leaves nothing behind, nor do those before it", async () => {
    const store = givenDatabase();
    const failing = {
      up: async (db: Kysely<unknown>) => {
        await sql`create table half_done (id text) strict`.execute(db);
        throw new Error("The disk is full");
      },
    };
    const withFailing = { ...migrations, "9999-failing": failing };
    await expect(migrate(store, withFailing)).rejects.toThrow("The disk is full");
    expect(await tablesOf(store)).toEqual([]);
    await migrate(store);
    expect(await isMigrated(store)).toBe(true);
  });
});

describe("two servers that start at once on one file", () => {
  it("both come up, and one has migrated", async () => {
    const path = join(givenFolder(), "liaison.db");
    const servers = [1, 2].map(() => startServer({ DATABASE_URL: `sqlite:${path}` }));
    const ports = await Promise.all(servers.map((server) => server.listens()));
    for (const port of ports) {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
      expect(await answer.json()).toEqual({ status: "ready" });
    }
    expect(await migrationsOf(givenDatabase(path))).toEqual(Object.keys(migrations));
  });
});
