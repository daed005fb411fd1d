import { normalizedKey } from "../../db/normalized-key.ts";
import { writeFinding } from "./import-finding.ts";
import type { ImportName } from "./partner-import.repository.ts";
import type { PartnerImportRowTable } from "./partner-import.tables.ts";
import type { ImportRow } from "./read-row.ts";

/** A row as it is stored. One that is invalid has no keys: nothing counts as its duplicate. */
export function newImportRow(name: ImportName, row: ImportRow): PartnerImportRowTable {
  const place = { organization_id: name.organization_id, import_id: name.id, line: row.line };
  if ("errors" in row) {
    const { company_name, errors } = row;
    const finding = writeFinding({ company_name, errors, duplicates: [] });
    return { ...place, record: null, finding, email_lower: null, company_name_key: null };
  }
  return {
    ...place,
    record: JSON.stringify(row.record),
    finding: null,
    email_lower: row.record.email.toLowerCase(),
    company_name_key: normalizedKey(row.record.company_name),
  };
}
