import { constants, copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { databaseFile, filesOf } from "../datasets/database-files.ts";
import type { Dataset } from "../datasets/dataset.ts";
import type { BenchServer } from "../servers/bench-server.ts";

/** A copy that a server may write to. */
export interface DatabaseCopy {
  readonly file: string;
  readonly remove: () => void;
}

export function copyDatabase(dataset: Dataset, { name, database }: BenchServer): DatabaseCopy {
  const folder = join(dataset.folder, `copy-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const original = databaseFile(dataset, database);
  const file = join(folder, "liaison.db");
  for (const each of filesOf(original)) {
    copyFileSync(each, file + each.slice(original.length), constants.COPYFILE_FICLONE);
  }
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
