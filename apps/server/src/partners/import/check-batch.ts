import { CreatePartnerInput } from "@liaison/contracts";
import type { Store } from "../../db/database.ts";
import { findTwinPartners, findTwinRows } from "./find-twins.ts";
import { writeFinding } from "./import-finding.ts";
import { changeImport } from "./partner-import.repository.ts";
import type { PartnerImportRowTable, PartnerImportTable } from "./partner-import.tables.ts";
import { findImportRows, setFinding } from "./partner-import-row.repository.ts";
import { rowsPerBatch } from "./rows-per-batch.ts";

/**
 * Goes through the next rows of an import that is checked: counts them, and notes what the valid
 * ones look like. After the last row the import is ready.
 */
export async function checkBatch(
  store: Store,
  running: PartnerImportTable,
  now: string,
): Promise<void> {
  const after = running.processed_line;
  const rows = await findImportRows(store, running, { after, limit: rowsPerBatch });
  const valid = rows.filter(({ record }) => record !== null);
  const duplicates = await noteTwins(store, running, valid);
  await changeImport(store, running, {
    ...(rows.length < rowsPerBatch && { status: "ready" }),
    processed_line: rows.at(-1)?.line ?? after,
    processed_rows: running.processed_rows + rows.length,
    valid_rows: running.valid_rows + valid.length,
    invalid_rows: running.invalid_rows + rows.length - valid.length,
    duplicate_rows: running.duplicate_rows + duplicates,
    failures: 0,
    retry_at: null,
    updated_at: now,
  });
}

/** Returns how many of the rows have twins. */
async function noteTwins(
  store: Store,
  running: PartnerImportTable,
  rows: readonly PartnerImportRowTable[],
): Promise<number> {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (!first || !last) return 0;
  const inDirectory = await findTwinPartners(store, running.organization_id, rows);
  const inFile = await findTwinRows(store, running, { from: first.line, to: last.line });
  let count = 0;
  for (const { line, record } of rows) {
    const duplicates = [...(inDirectory.get(line) ?? []), ...(inFile.get(line) ?? [])];
    if (duplicates.length === 0) continue;
    const { company_name } = CreatePartnerInput.parse(JSON.parse(record ?? "null"));
    const finding = writeFinding({ company_name, errors: [], duplicates });
    await setFinding(store, running, { line, finding });
    count += 1;
  }
  return count;
}
