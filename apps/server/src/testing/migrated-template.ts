import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import type { DatabaseLocation } from "../db/database-location.ts";
import { migrate } from "../db/migrate.ts";
import { openStore } from "../db/open-store.ts";
import { madeOnce } from "../made-once.ts";

/** An empty database in memory that is migrated already, which takes longer than most tests do. */
export async function migratedInMemory(): Promise<DatabaseLocation> {
  return { engine: "sqlite", path: ":memory:", contents: await template() };
}

const template = madeOnce(async (): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), "liaison-"));
  const path = join(folder, "template.db");
  try {
    const store = openStore({ engine: "sqlite", path });
    await migrate(store);
    await store.db.destroy();
    return serialized(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function serialized(path: string): Buffer {
  const file = new BetterSqlite(path);
  // A database in memory has no write-ahead log, and does not open with one.
  file.pragma("journal_mode = DELETE");
  const contents = file.serialize();
  file.close();
  return contents;
}
