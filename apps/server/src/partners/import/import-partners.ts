import type { Caller, PartnerImport } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { type Clock, timestamp } from "../../clock.ts";
import type { Store } from "../../db/database.ts";
import { appendEvent } from "../../events/event.repository.ts";
import { eventBy } from "../../events/new-event.ts";
import type { CarryOut } from "../../idempotency/carry-out.ts";
import { requestOfCaller } from "../../idempotency/mutation-request.ts";
import { discardImport } from "./discard-import.ts";
import { existingImport } from "./get-partner-import.ts";
import { beginImport, makeRoom } from "./open-imports.ts";
import { changeImportThatIs, type ImportName } from "./partner-import.repository.ts";
import type { IncomingFile } from "./read-bytes.ts";
import type { RunningUploads } from "./running-uploads.ts";
import { type StoredUpload, storeUpload } from "./store-upload.ts";

export interface ImportPartnersDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly carryOut: CarryOut;
  readonly uploads: Pick<RunningUploads, "receive">;
}

/**
 * Stores a file's rows out of sight, and shows them only when all are there. Of a file that is
 * refused, breaks off or has been sent before with the same key, nothing is left.
 */
export function importPartners(
  dependencies: ImportPartnersDependencies,
  caller: Caller,
  file: ReadableStream<Uint8Array>,
): Promise<PartnerImport> {
  return dependencies.uploads.receive((ending) =>
    receiveFile(dependencies, caller, { file, ending }),
  );
}

async function receiveFile(
  { store, clock, carryOut }: ImportPartnersDependencies,
  caller: Caller,
  incoming: IncomingFile,
): Promise<PartnerImport> {
  const name = { organization_id: caller.target.organizationId, id: uuidv7() };
  let isShown = false;
  await beginImport(store, name, timestamp(clock));
  try {
    const upload = await storeUpload({ store, clock }, name, incoming);
    const request = requestOfCaller(caller, "partners.import", { sha256: upload.sha256 });
    const answer = await carryOut(request, (transaction) =>
      showImport({ store: transaction, clock }, caller, name.id, upload),
    );
    isShown = answer.id === name.id;
    if (isShown) await makeRoom(store, name, timestamp(clock));
    return answer;
  } finally {
    if (!isShown) await discardUpload({ store, clock }, name);
  }
}

/** Not where it has been shown after all: a lost connection can hide that its transaction has ended. */
async function discardUpload(
  { store, clock }: Pick<ImportPartnersDependencies, "store" | "clock">,
  name: ImportName,
): Promise<void> {
  const change = { updated_at: timestamp(clock) };
  const isOutOfSight = await changeImportThatIs(store, "uploading", name, change);
  if (isOutOfSight) await discardImport(store, name);
}

async function showImport(
  { store, clock }: Pick<ImportPartnersDependencies, "store" | "clock">,
  caller: Caller,
  id: string,
  { totalRows }: StoredUpload,
): Promise<PartnerImport> {
  const now = timestamp(clock);
  const name = { organization_id: caller.target.organizationId, id };
  const isThere = await changeImportThatIs(store, "uploading", name, {
    status: "checking",
    total_rows: totalRows,
    created_at: now,
    updated_at: now,
  });
  if (!isThere) throw new Error(`The import ${id} was deleted while its file came in`);
  const subject = { type: "partner_import", id } as const;
  const event = { type: "partner_import.uploaded", subject, data: { totalRows } } as const;
  await appendEvent(store, eventBy(caller, event, now));
  const {
    processed_line: _,
    duplicates: _none,
    ...shown
  } = await existingImport({ store, clock }, caller, id);
  return shown;
}
