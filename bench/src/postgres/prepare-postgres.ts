import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashSources } from "../datasets/fingerprint.ts";
import type { PreparedDataset } from "../datasets/prepare-dataset.ts";
import { say } from "../say.ts";
import { makePostgresDatabase } from "./make-postgres-database.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

const sources = ["apps/server/src/db/engines/postgres*/*.ts", "bench/src/postgres/*.ts"];

/** Starts PostgreSQL with a dataset's rows: made once, and again when the dataset is. */
export async function preparePostgres(dataset: PreparedDataset): Promise<PostgresServer> {
  const fingerprint = fingerprintOf(dataset);
  const note = join(dataset.folder, "postgres-made");
  const folder = join(dataset.folder, "postgres");
  const isMade = existsSync(note) && readFileSync(note, "utf8") === fingerprint;
  if (!isMade) rmSync(folder, { recursive: true, force: true });
  const server = await startPostgres(folder);
  if (isMade) return server;
  try {
    say(`  PostgreSQL's copy of ${dataset.rows.toLocaleString("en")} partners`);
    await makePostgresDatabase(server, dataset);
    writeFileSync(note, fingerprint);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Tokens are issued anew with each dataset, and so tell it from the one before. */
function fingerprintOf({ tokens }: PreparedDataset): string {
  const hash = createHash("sha256").update(JSON.stringify(tokens));
  hashSources(hash, sources);
  return hash.digest("hex");
}
