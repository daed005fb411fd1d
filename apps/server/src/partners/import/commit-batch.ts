import type { Store } from "../../db/database.ts";
import { appendEvent, appendEvents } from "../../events/event.repository.ts";
import { type NewEvent, originOfNobody } from "../../events/new-event.ts";
import { insertPartners } from "./directory.repository.ts";
import { findTwinPartners } from "./find-twins.ts";
import { creationOf, partnerOf } from "./imported-partner.ts";
import { changeImport } from "./partner-import.repository.ts";
import type { PartnerImportRowTable, PartnerImportTable } from "./partner-import.tables.ts";
import { findImportRows } from "./partner-import-row.repository.ts";
import { rowsPerBatch } from "./rows-per-batch.ts";

/**
 * How many rows one statement inserts. What is skipped makes batches of every length; statements
 * of every length would be kept prepared.
 */
const rowsPerStatement = 50;

/**
 * Makes partners of the next rows of an import, with their events and how far it has come in one
 * transaction, so that whatever happens each row becomes a partner once. After the last row the
 * import is completed.
 */
export async function commitBatch(
  store: Store,
  running: PartnerImportTable,
  now: string,
): Promise<void> {
  const after = running.processed_line;
  const rows = await findImportRows(store, running, { after, limit: rowsPerBatch });
  const valid = rows.filter(({ record }) => record !== null);
  const chosen = running.duplicates === "skip" ? await withoutTwins(store, running, valid) : valid;
  const partners = chosen.map((row) => partnerOf(running, row, now));
  for (let start = 0; start < partners.length; start += rowsPerStatement) {
    const some = partners.slice(start, start + rowsPerStatement);
    await insertPartners(store, some);
    await appendEvents(
      store,
      some.map((partner) => creationOf(running, partner)),
    );
  }
  const isLast = rows.length < rowsPerBatch;
  const counts = {
    created_rows: running.created_rows + partners.length,
    skipped_rows: running.skipped_rows + valid.length - partners.length,
  };
  await changeImport(store, running, {
    ...counts,
    ...(isLast && { status: "completed", completed_at: now }),
    processed_line: rows.at(-1)?.line ?? after,
    processed_rows: running.processed_rows + rows.length,
    failures: 0,
    retry_at: null,
    updated_at: now,
  });
  if (isLast) await appendEvent(store, completionOf(running, counts, now));
}

/**
 * The rows in which the dry run found no duplicates, and that look like nothing that has come into
 * the directory since: the same file, committed twice, makes each partner once.
 */
async function withoutTwins(
  store: Store,
  { organization_id }: PartnerImportTable,
  rows: readonly PartnerImportRowTable[],
): Promise<PartnerImportRowTable[]> {
  const unlike = rows.filter(({ finding }) => finding === null);
  const twins = await findTwinPartners(store, organization_id, unlike);
  return unlike.filter(({ line }) => twins.get(line)?.length === 0);
}

function completionOf(
  { id, organization_id }: PartnerImportTable,
  { created_rows, skipped_rows }: Pick<PartnerImportTable, "created_rows" | "skipped_rows">,
  now: string,
): NewEvent {
  return {
    ...originOfNobody(organization_id, now),
    organizationId: organization_id,
    type: "partner_import.completed",
    subject: { type: "partner_import", id },
    data: { createdRows: created_rows, skippedRows: skipped_rows },
  };
}
