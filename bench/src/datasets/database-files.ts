import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "./dataset.ts";

/** Who reads which file: each kind of server has tables and indexes of its own. */
export type FileKind = "product" | "bare" | "peers";
/** The same, and the product's tables in PostgreSQL. */
export type DatabaseKind = FileKind | "postgres";

const companions = ["", "-wal", "-shm"] as const;

export function databaseFile({ folder }: Dataset, kind: FileKind): string {
  return join(folder, kind, "liaison.db");
}

/** Where the product finds its own. */
export function productUrl(dataset: Dataset): string {
  return `sqlite:${databaseFile(dataset, "product")}`;
}

/** The database, with what SQLite keeps beside it. */
export function filesOf(database: string): string[] {
  return companions.map((suffix) => `${database}${suffix}`).filter((file) => existsSync(file));
}

export function removeDatabase(database: string): void {
  for (const file of filesOf(database)) rmSync(file);
}
