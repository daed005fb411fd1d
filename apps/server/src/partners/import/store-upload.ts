import { maxImportRows } from "@liaison/contracts";
import { type Clock, timestamp } from "../../clock.ts";
import { inTransaction, type Store } from "../../db/database.ts";
import { letOthersBy } from "../../let-others-by.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { newImportRow } from "./import-row.ts";
import { parseCsv } from "./parse-csv.ts";
import { changeImportThatIs, type ImportName } from "./partner-import.repository.ts";
import { insertImportRows } from "./partner-import-row.repository.ts";
import { type IncomingFile, readBytes } from "./read-bytes.ts";
import { type Columns, readHeader } from "./read-header.ts";
import { type ImportRow, readRow } from "./read-row.ts";
import { refusedFile } from "./refused-file.ts";
import { rowsPerBatch } from "./rows-per-batch.ts";

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
}

export interface StoredUpload {
  readonly totalRows: number;
  /** The SHA-256 of the file. */
  readonly sha256: string;
}

/** Reads a file while it comes in, and stores its rows batch by batch: no more are in memory. */
export async function storeUpload(
  { store, clock }: Dependencies,
  name: ImportName,
  incoming: IncomingFile,
): Promise<StoredUpload> {
  const { chunks, digest } = readBytes(incoming);
  let columns: Columns | undefined;
  let totalRows = 0;
  let batch: ImportRow[] = [];

  for await (const row of parseCsv(decodeUtf8(chunks))) {
    if (!columns) {
      columns = readHeader(row.cells);
      continue;
    }
    totalRows += 1;
    if (totalRows > maxImportRows) throw tooManyRows(row.line);
    batch.push(readRow(row, columns));
    if (batch.length === rowsPerBatch) {
      await storeBatch({ store, clock }, name, batch);
      batch = [];
    }
  }
  if (!columns) throw refusedFile("", "The file is empty");
  if (totalRows === 0) throw refusedFile("", "The file has no rows below its header");
  if (batch.length > 0) await storeBatch({ store, clock }, name, batch);
  return { totalRows, sha256: digest() };
}

async function storeBatch(
  { store, clock }: Dependencies,
  name: ImportName,
  batch: readonly ImportRow[],
): Promise<void> {
  const rows = batch.map((row) => newImportRow(name, row));
  await inTransaction(store, async (transaction) => {
    await transaction.engine.lockOrganizations(transaction.db, [name.organization_id]);
    const change = { updated_at: timestamp(clock) };
    const goesOn = await changeImportThatIs(transaction, "uploading", name, change);
    if (!goesOn) throw new Error(`The import ${name.id} was deleted while its file came in`);
    await insertImportRows(transaction, rows);
  });
  await letOthersBy();
}

function tooManyRows(line: number) {
  return refusedFile(`line ${line}`, `A file has at most ${maxImportRows} rows`);
}
