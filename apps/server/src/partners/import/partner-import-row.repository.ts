import type { Store } from "../../db/database.ts";
import type { ImportName } from "./partner-import.repository.ts";
import type { PartnerImportRowTable } from "./partner-import.tables.ts";

export async function insertImportRows(
  { db }: Store,
  rows: readonly PartnerImportRowTable[],
): Promise<void> {
  await db.insertInto("partner_import_rows").values(rows).execute();
}

/** The next rows after a line. */
export function findImportRows(
  store: Store,
  name: ImportName,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<PartnerImportRowTable[]> {
  return rowsOf(store, name)
    .selectAll()
    .where("line", ">", after)
    .orderBy("line")
    .limit(limit)
    .execute();
}

/** The next rows after a line of which there is something to say. */
export function findFindings(
  store: Store,
  name: ImportName,
  {
    after,
    upTo,
    limit,
  }: { readonly after: number; readonly upTo: number | null; readonly limit: number },
) {
  let rows = rowsOf(store, name).where("finding", "is not", null).where("line", ">", after);
  if (upTo !== null) rows = rows.where("line", "<=", upTo);
  return rows.select(["line", "finding"]).orderBy("line").limit(limit).execute();
}

export async function setFinding(
  { db }: Store,
  { organization_id, id }: ImportName,
  { line, finding }: { readonly line: number; readonly finding: string },
): Promise<void> {
  await db
    .updateTable("partner_import_rows")
    .set({ finding })
    .where("organization_id", "=", organization_id)
    .where("import_id", "=", id)
    .where("line", "=", line)
    .execute();
}

/** For each valid row of a part of the file, the first row of the file with the same address or name. */
export function findFirstAlike(
  { db }: Store,
  { organization_id, id }: ImportName,
  { from, to }: { readonly from: number; readonly to: number },
) {
  return db
    .selectFrom("partner_import_rows as row")
    .select(({ selectFrom }) => [
      "row.line",
      selectFrom("partner_import_rows as first")
        .select("first.line")
        .whereRef("first.organization_id", "=", "row.organization_id")
        .whereRef("first.import_id", "=", "row.import_id")
        .whereRef("first.email_lower", "=", "row.email_lower")
        .orderBy("first.line")
        .limit(1)
        .as("same_email"),
      selectFrom("partner_import_rows as first")
        .select("first.line")
        .whereRef("first.organization_id", "=", "row.organization_id")
        .whereRef("first.import_id", "=", "row.import_id")
        .whereRef("first.company_name_key", "=", "row.company_name_key")
        .orderBy("first.line")
        .limit(1)
        .as("same_name"),
    ])
    .where("row.organization_id", "=", organization_id)
    .where("row.import_id", "=", id)
    .where("row.line", ">=", from)
    .where("row.line", "<=", to)
    .where("row.record", "is not", null)
    .execute();
}

/** Deletes some rows of an import; false if there are none left. */
export async function deleteImportRows(
  store: Store,
  name: ImportName,
  limit: number,
): Promise<boolean> {
  const some = rowsOf(store, name).select("line").orderBy("line").limit(limit);
  const { numDeletedRows } = await store.db
    .deleteFrom("partner_import_rows")
    .where("organization_id", "=", name.organization_id)
    .where("import_id", "=", name.id)
    .where("line", "in", some)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function rowsOf({ db }: Store, { organization_id, id }: ImportName) {
  return db
    .selectFrom("partner_import_rows")
    .where("organization_id", "=", organization_id)
    .where("import_id", "=", id);
}
