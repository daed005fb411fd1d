import { constants, copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { databaseFile, filesOf } from "../datasets/database-files.ts";
import type { Dataset } from "../datasets/dataset.ts";
import { postgresDatabase } from "../postgres/make-postgres-database.ts";
import type { PostgresServer } from "../postgres/postgres-server.ts";
import type { BenchServer } from "../servers/bench-server.ts";

/** What a server is started on. */
export interface ServerDatabase {
  /** A file, or a URL. */
  readonly location: string;
  /** The process that works for those who ask, where there is one. */
  readonly pid: number | null;
  readonly release: () => void;
}

/** The dataset's own, for a server that only reads. */
export function originalDatabase(
  dataset: Dataset,
  { database }: BenchServer,
  postgres: PostgresServer | null,
): ServerDatabase {
  const release = () => {};
  if (database !== "postgres") {
    return { location: databaseFile(dataset, database), pid: null, release };
  }
  if (!postgres) throw new Error("PostgreSQL is not running");
  return { location: postgres.urlOf(postgresDatabase), pid: postgres.pid, release };
}

/** A copy, for a server that writes. */
export function copiedDatabase(dataset: Dataset, { name, database }: BenchServer): ServerDatabase {
  if (database === "postgres") throw new Error(`${name} has no copy to write to`);
  const folder = join(dataset.folder, `copy-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const original = databaseFile(dataset, database);
  const location = join(folder, "liaison.db");
  for (const each of filesOf(original)) {
    copyFileSync(each, location + each.slice(original.length), constants.COPYFILE_FICLONE);
  }
  return { location, pid: null, release: () => rmSync(folder, { recursive: true, force: true }) };
}
