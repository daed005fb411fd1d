import { inTransaction, type Store } from "../../db/database.ts";
import { appendEvent } from "../../events/event.repository.ts";
import { originOfNobody } from "../../events/new-event.ts";
import { checkBatch } from "./check-batch.ts";
import { commitBatch } from "./commit-batch.ts";
import { changeImport, type ImportName, takeImport } from "./partner-import.repository.ts";
import type { PartnerImportTable } from "./partner-import.tables.ts";

/** How often in a row a batch may fail; the first failures pass with time, as a full disk may. */
const maxFailures = 5;
const firstPauseMs = 2_000;

/** Takes the next step of an import: one batch, in one transaction. */
export async function workOnImport(store: Store, name: ImportName, now: Date): Promise<void> {
  await inTransaction(store, async (transaction) => {
    await transaction.engine.lockOrganizations(transaction.db, [name.organization_id]);
    const moment = now.toISOString();
    const running = await takeImport(transaction, name, moment);
    if (!running) return;
    const takeStep = running.status === "checking" ? checkBatch : commitBatch;
    await takeStep(transaction, running, moment);
  });
}

/** Puts an import off after a failure, longer each time; in the end it is given up. */
export async function noteFailure(store: Store, name: ImportName, now: Date): Promise<void> {
  await inTransaction(store, async (transaction) => {
    await transaction.engine.lockOrganizations(transaction.db, [name.organization_id]);
    const running = await takeImport(transaction, name, now.toISOString());
    if (!running) return;
    const failures = running.failures + 1;
    if (failures >= maxFailures) return giveUp(transaction, running, now.toISOString());
    const pauseMs = firstPauseMs * 2 ** (failures - 1);
    const retry_at = new Date(now.getTime() + pauseMs).toISOString();
    await changeImport(transaction, name, { failures, retry_at });
  });
}

async function giveUp(store: Store, running: PartnerImportTable, now: string): Promise<void> {
  const { organization_id, id, status, created_rows, total_rows } = running;
  const error =
    status === "checking"
      ? "The file could not be checked: something is wrong with the server. Import it again later."
      : `Something went wrong with the server after ${created_rows} of ${total_rows} rows had become partners; they stay.`;
  await changeImport(store, running, { status: "failed", error });
  await appendEvent(store, {
    ...originOfNobody(organization_id, now),
    organizationId: organization_id,
    type: "partner_import.failed",
    subject: { type: "partner_import", id },
    data: { error, createdRows: created_rows },
  });
}
