import { createHash, type Hash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Dataset } from "./dataset.ts";

const repository = join(import.meta.dirname, "../../..");

/** What the rows and the tables that hold them depend on. */
const sources = [
  "apps/server/src/db/migrations/*.ts",
  "apps/server/src/db/normalized-key.ts",
  "apps/server/src/partners/partner-row.ts",
  "apps/server/src/demo/companies/*.ts",
  "apps/server/src/seed/*.ts",
  "bench/src/datasets/*.ts",
];

/** Data that was made by other sources does not fit, and is made again. */
export function fingerprintOf({ measured, neighbours }: Dataset): string {
  const hash = createHash("sha256").update(JSON.stringify({ measured, neighbours }));
  hashSources(hash, sources);
  return hash.digest("hex");
}

/** Takes in what is in these files. */
export function hashSources(hash: Hash, patterns: readonly string[]): void {
  const files = globSync(patterns, { cwd: repository })
    .filter((file) => !file.endsWith(".test.ts"))
    .sort();
  for (const file of files) {
    const path = join(repository, file);
    hash.update(relative(repository, path)).update(readFileSync(path));
  }
}
