import type { Source } from "../db/open-source.ts";
import type { TableDescription } from "../db/transfer.ts";
import { CopyError } from "./copy-error.ts";
import { findMigrations } from "./row.repository.ts";

/** Refuses a source whose schema is not this version's. */
export async function refuseOtherSchema(
  { db, engine }: Source,
  tables: readonly TableDescription[],
): Promise<void> {
  const had = await findMigrations(db, tables);
  if (had === null) throw new CopyError("The source is not a database of Liaison");
  const known = Object.keys(engine.migrations);
  refuseNewer("source", had, known);
  const missing = known.filter((name) => !had.includes(name));
  if (missing.length > 0) {
    throw new CopyError(
      `The source is of an older version, without migration ${missing.join(", ")}: start this version's server on it once`,
    );
  }
}

/** Refuses a target that this version cannot migrate. */
export async function refuseNewerSchema(
  { db, engine }: Source,
  tables: readonly TableDescription[],
): Promise<void> {
  refuseNewer("target", (await findMigrations(db, tables)) ?? [], Object.keys(engine.migrations));
}

function refuseNewer(side: string, had: readonly string[], known: readonly string[]): void {
  const newer = had.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    const migrations = newer.join(", ");
    throw new CopyError(
      `The ${side} is of a newer version, with migration ${migrations}: use that version`,
    );
  }
}
