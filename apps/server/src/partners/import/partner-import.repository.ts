import type { PartnerImport } from "@liaison/contracts";
import type { Store } from "../../db/database.ts";
import type { PartnerImportTable } from "./partner-import.tables.ts";

/** Names an import. */
export interface ImportName {
  readonly organization_id: string;
  readonly id: string;
}

const partnerImportColumns = [
  "id",
  "total_rows",
  "processed_rows",
  "valid_rows",
  "invalid_rows",
  "duplicate_rows",
  "created_rows",
  "skipped_rows",
  "error",
  "created_at",
  "updated_at",
  "completed_at",
] as const satisfies readonly (keyof PartnerImport)[];

/** An import as its organization sees it, where it is, and how it has been committed. */
export type FoundImport = PartnerImport & Pick<PartnerImportTable, "processed_line" | "duplicates">;

/** An import as its organization sees it; one that is uploaded still, or is too old, is not there. */
export async function findImport(
  { db }: Store,
  { organization_id, id }: ImportName,
  createdAfter: string,
): Promise<FoundImport | undefined> {
  const row = await db
    .selectFrom("partner_imports")
    .select([...partnerImportColumns, "status", "processed_line", "duplicates"])
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .where("created_at", ">", createdAfter)
    .executeTakeFirst();
  if (!row || row.status === "uploading") return undefined;
  return { ...row, status: row.status };
}

export async function insertImport({ db }: Store, row: PartnerImportTable): Promise<void> {
  await db.insertInto("partner_imports").values(row).execute();
}

/** Changes an import that has been taken, or that nobody else changes. */
export async function changeImport(
  { db }: Store,
  { organization_id, id }: ImportName,
  change: Partial<PartnerImportTable>,
): Promise<void> {
  await db
    .updateTable("partner_imports")
    .set(change)
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .execute();
}

/** Changes an import that stands as it is expected to; false if it does not any more. */
export async function changeImportThatIs(
  { db }: Store,
  status: PartnerImportTable["status"],
  { organization_id, id }: ImportName,
  change: Partial<PartnerImportTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("partner_imports")
    .set(change)
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .where("status", "=", status)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The imports of an organization that have neither been completed nor failed, the newest first. */
export function findOpenImports(
  { db }: Store,
  organizationId: string,
): Promise<Pick<PartnerImportTable, "organization_id" | "id" | "status">[]> {
  return db
    .selectFrom("partner_imports")
    .select(["organization_id", "id", "status"])
    .where("organization_id", "=", organizationId)
    .where("status", "in", ["uploading", "checking", "ready", "committing"])
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

/**
 * Of the imports that are under way in any organization, the one that has waited for longest; the
 * one that has not come as far, where several were worked on at the same moment. One that another
 * process works on is passed over, where that is to be seen.
 */
export function findNextImport(
  { db, engine }: Store,
  now: string,
): Promise<ImportName | undefined> {
  const next = db
    .selectFrom("partner_imports")
    .select(["organization_id", "id"])
    .where("status", "in", ["checking", "committing"])
    .where((eb) => eb.or([eb("retry_at", "is", null), eb("retry_at", "<=", now)]))
    .orderBy("updated_at")
    .orderBy("processed_rows")
    .limit(1);
  return engine.unclaimed(next).executeTakeFirst();
}

/**
 * Takes an import to work on until the transaction ends: other processes wait for it. Undefined:
 * there is nothing to do any more.
 */
export function takeImport(
  { db }: Store,
  { organization_id, id }: ImportName,
  now: string,
): Promise<PartnerImportTable | undefined> {
  return db
    .updateTable("partner_imports")
    .set({ updated_at: now })
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .where("status", "in", ["checking", "committing"])
    .returningAll()
    .executeTakeFirst();
}

/** The uploads that have broken off without a word, and the imports that nobody reads any more. */
export function findOutdatedImports(
  { db }: Store,
  { untouchedSince, createdUntil }: { untouchedSince: string; createdUntil: string },
): Promise<ImportName[]> {
  const names = db.selectFrom("partner_imports").select(["organization_id", "id"]);
  return names
    .where("status", "=", "uploading")
    .where("updated_at", "<=", untouchedSince)
    .union(names.where("status", "!=", "committing").where("created_at", "<=", createdUntil))
    .execute();
}

/** To be used when its rows are gone. */
export async function deleteImport(
  { db }: Store,
  { organization_id, id }: ImportName,
): Promise<void> {
  await db
    .deleteFrom("partner_imports")
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .execute();
}
