import {
  type Caller,
  type GetPartnerImportInput,
  LiaisonError,
  type PartnerImportReport,
} from "@liaison/contracts";
import type { Clock } from "../../clock.ts";
import type { Store } from "../../db/database.ts";
import { readFinding } from "./import-finding.ts";
import { importsExpireUntil } from "./import-lifetime.ts";
import { readLineCursor, writeLineCursor } from "./line-cursor.ts";
import { type FoundImport, findImport } from "./partner-import.repository.ts";
import { findFindings } from "./partner-import-row.repository.ts";

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
}

/** While a file is being checked, the findings are those of the rows that have been. */
export async function getPartnerImport(
  { store, clock }: Dependencies,
  caller: Caller,
  { id, limit, cursor }: GetPartnerImportInput,
): Promise<PartnerImportReport> {
  const after = readLineCursor(cursor);
  const {
    processed_line,
    duplicates: _,
    ...found
  } = await existingImport({ store, clock }, caller, id);
  const name = { organization_id: caller.target.organizationId, id };
  const upTo = found.status === "checking" ? processed_line : null;
  // One more than asked for tells whether others follow.
  const rows = await findFindings(store, name, { after, upTo, limit: limit + 1 });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    ...found,
    findings: rows.slice(0, limit).map(readFinding),
    next_cursor: last ? writeLineCursor(last.line) : null,
  };
}

/** The import as it stands; whoever asks for one of others, or for an old one, is told there is none. */
export async function existingImport(
  { store, clock }: Dependencies,
  caller: Caller,
  id: string,
): Promise<FoundImport> {
  const name = { organization_id: caller.target.organizationId, id };
  const found = await findImport(store, name, importsExpireUntil(clock));
  if (!found) throw new LiaisonError("not_found", `There is no import ${id}`);
  return found;
}
