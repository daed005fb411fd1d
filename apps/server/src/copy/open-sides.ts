import { existsSync } from "node:fs";
import { reasonOf } from "../config/open-configured-store.ts";
import type { Store } from "../db/database.ts";
import { type DatabaseLocation, isFile, nameOfLocation } from "../db/database-location.ts";
import { openSource, type Source } from "../db/open-source.ts";
import { openStore } from "../db/open-store.ts";
import type { TableDescription } from "../db/transfer.ts";
import { transfers } from "../db/transfers.ts";
import { refuseOtherSchema } from "./copied-schema.ts";
import { CopyError } from "./copy-error.ts";

/** Opens the database that is copied. Where there is none, none is made. */
export async function openFrom(location: DatabaseLocation): Promise<Source> {
  if (isFile(location) && !existsSync(location.path)) {
    throw new CopyError(`--from: There is no file ${location.path}`);
  }
  return reach("--from", location, { open: () => openSource(location), look: refuseOtherSchema });
}

/** Opens the database that is copied to; a file is made where there is none. */
export async function openTo(location: DatabaseLocation): Promise<Store> {
  return reach("--to", location, { open: () => openStore(location), look: async () => {} });
}

interface Reaching<Side extends Source> {
  readonly open: () => Side;
  readonly look: (side: Side, tables: readonly TableDescription[]) => Promise<void>;
}

/** Whether somebody answers is known once something is asked. */
async function reach<Side extends Source>(
  option: string,
  location: DatabaseLocation,
  { open, look }: Reaching<Side>,
): Promise<Side> {
  const refuse = (error: unknown) =>
    new CopyError(`${option}: Cannot open ${nameOfLocation(location)}: ${reasonOf(error)}`);
  let side: Side;
  try {
    side = open();
  } catch (error) {
    throw refuse(error);
  }
  const { describeTables, isFailure } = transfers[location.engine];
  try {
    await look(side, await describeTables(side.db));
    return side;
  } catch (error) {
    await side.db.destroy();
    throw isFailure(error) ? refuse(error) : error;
  }
}
