import type { ImportName } from "./partner-import.repository.ts";
import type { PartnerImportTable } from "./partner-import.tables.ts";

/** An import whose file is about to come in. */
export function newImport(name: ImportName, now: string): PartnerImportTable {
  return {
    ...name,
    status: "uploading",
    total_rows: 0,
    processed_rows: 0,
    processed_line: 0,
    valid_rows: 0,
    invalid_rows: 0,
    duplicate_rows: 0,
    created_rows: 0,
    skipped_rows: 0,
    duplicates: null,
    committed_by: null,
    committed_by_name: null,
    committed_for: null,
    failures: 0,
    retry_at: null,
    error: null,
    created_at: now,
    updated_at: now,
    completed_at: null,
  };
}
