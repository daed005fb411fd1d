import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "./dataset.ts";

/** Who reads which file: each kind of server has tables and indexes of its own. */
export type DatabaseKind = "product" | "bare" | "peers";

const companions = ["", "-wal", "-shm"] as const;

export function databaseFile({ folder }: Dataset, kind: DatabaseKind): string {
  return join(folder, kind, "liaison.db");
}

/** The database, with what SQLite keeps beside it. */
export function filesOf(database: string): string[] {
  return companions.map((suffix) => `${database}${suffix}`).filter((file) => existsSync(file));
}

export function removeDatabase(database: string): void {
  for (const file of filesOf(database)) rmSync(file);
}
