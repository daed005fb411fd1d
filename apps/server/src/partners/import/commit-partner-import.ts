import {
  type Caller,
  type CommitPartnerImportInput,
  LiaisonError,
  type PartnerImport,
} from "@liaison/contracts";
import { type Clock, timestamp } from "../../clock.ts";
import type { Store } from "../../db/database.ts";
import { appendEvent } from "../../events/event.repository.ts";
import { eventBy, originOf } from "../../events/new-event.ts";
import { existingImport } from "./get-partner-import.ts";
import { changeImportThatIs, type FoundImport } from "./partner-import.repository.ts";

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
}

/** Has the rows made partners in the background; see `commitBatch`. */
export async function commitPartnerImport(
  { store, clock }: Dependencies,
  caller: Caller,
  { id, duplicates }: CommitPartnerImportInput,
): Promise<PartnerImport> {
  const existing = await existingImport({ store, clock }, caller, id);
  const { processed_line: _, duplicates: chosen, ...found } = existing;
  if (found.status === "committing" || found.status === "completed") {
    if (chosen === duplicates) return found;
    throw committedOtherwise(existing);
  }
  if (found.status !== "ready") throw notReady(found);

  const now = timestamp(clock);
  const name = { organization_id: caller.target.organizationId, id };
  const { actor, requesterOrganizationId } = originOf(caller, now);
  const started = { status: "committing", processed_rows: 0, updated_at: now } as const;
  const isFirst = await changeImportThatIs(store, "ready", name, {
    ...started,
    processed_line: 0,
    duplicates,
    committed_by: actor?.userId ?? null,
    committed_by_name: actor?.name ?? null,
    committed_for: requesterOrganizationId,
  });
  if (!isFirst) return commitPartnerImport({ store, clock }, caller, { id, duplicates });
  const subject = { type: "partner_import", id } as const;
  const event = { type: "partner_import.committed", subject, data: { duplicates } } as const;
  await appendEvent(store, eventBy(caller, event, now));
  return { ...found, ...started };
}

function committedOtherwise({ id, duplicates }: FoundImport): LiaisonError {
  const sentence = `The import ${id} has been committed with duplicates: ${duplicates}`;
  return new LiaisonError("import_not_ready", sentence);
}

function notReady({ id, status, error }: PartnerImport): LiaisonError {
  const why = status === "checking" ? "is still being checked" : `has failed: ${error}`;
  return new LiaisonError("import_not_ready", `The import ${id} ${why}`);
}
