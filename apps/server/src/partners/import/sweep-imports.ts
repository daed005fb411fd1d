import type { Clock } from "../../clock.ts";
import type { Store } from "../../db/database.ts";
import { discardImport } from "./discard-import.ts";
import { importsExpireUntil } from "./import-lifetime.ts";
import { findOutdatedImports } from "./partner-import.repository.ts";

/** No upload takes so long to arrive: where no row has come since, its server has ended. */
const uploadSilenceMs = 30 * 60 * 1000;

/** Deletes what uploads have left that ended with their server, and the imports that are too old. */
export async function sweepImports(store: Store, clock: Clock): Promise<void> {
  const outdated = await findOutdatedImports(store, {
    untouchedSince: new Date(clock().getTime() - uploadSilenceMs).toISOString(),
    createdUntil: importsExpireUntil(clock),
  });
  for (const name of outdated) await discardImport(store, name);
}
