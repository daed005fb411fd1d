import { type Kysely, sql } from "kysely";
import { text } from "./collated-text.ts";

/** A row without `record` is invalid; one with `finding` has something to be said about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPartnerImports(db);
  await createPartnerImportRows(db);
}

async function createPartnerImports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("partner_imports")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("organization_id", text, (column) => column.notNull().references("organizations.id"))
    .addColumn("status", text, (column) =>
      column
        .notNull()
        .check(
          sql`status in ('uploading', 'checking', 'ready', 'committing', 'completed', 'failed')`,
        ),
    )
    .addColumn("total_rows", "integer", (column) => column.notNull())
    .addColumn("processed_rows", "integer", (column) => column.notNull())
    .addColumn("processed_line", "integer", (column) => column.notNull())
    .addColumn("valid_rows", "integer", (column) => column.notNull())
    .addColumn("invalid_rows", "integer", (column) => column.notNull())
    .addColumn("duplicate_rows", "integer", (column) => column.notNull())
    .addColumn("created_rows", "integer", (column) => column.notNull())
    .addColumn("skipped_rows", "integer", (column) => column.notNull())
    .addColumn("duplicates", text, (column) => column.check(sql`duplicates in ('create', 'skip')`))
    .addColumn("committed_by", text, (column) => column.references("users.id"))
    .addColumn("committed_by_name", text)
    .addColumn("committed_for", text, (column) => column.references("organizations.id"))
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("retry_at", text)
    .addColumn("error", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("updated_at", text, (column) => column.notNull())
    .addColumn("completed_at", text)
    .addPrimaryKeyConstraint("partner_imports_primary_key", ["organization_id", "id"])
    .execute();
  // Whoever works on imports, or deletes old ones, asks for those of all organizations.
  await db.schema
    .createIndex("partner_imports_by_status")
    .on("partner_imports")
    .columns(["status", "updated_at"])
    .execute();
  await db.schema
    .createIndex("partner_imports_by_created_at")
    .on("partner_imports")
    .column("created_at")
    .execute();
}

async function createPartnerImportRows(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("partner_import_rows")
    .addColumn("organization_id", text, (column) => column.notNull())
    .addColumn("import_id", text, (column) => column.notNull())
    .addColumn("line", "integer", (column) => column.notNull())
    .addColumn("record", text)
    .addColumn("finding", text)
    .addColumn("email_lower", text)
    .addColumn("company_name_key", text)
    .addPrimaryKeyConstraint("partner_import_rows_primary_key", [
      "organization_id",
      "import_id",
      "line",
    ])
    .addForeignKeyConstraint(
      "partner_import_rows_import",
      ["organization_id", "import_id"],
      "partner_imports",
      ["organization_id", "id"],
    )
    .execute();
  for (const key of ["email_lower", "company_name_key"]) {
    await db.schema
      .createIndex(`partner_import_rows_by_${key}`)
      .on("partner_import_rows")
      .columns(["organization_id", "import_id", key, "line"])
      .where(sql.ref(key), "is not", null)
      .execute();
  }
  await db.schema
    .createIndex("partner_import_rows_with_finding")
    .on("partner_import_rows")
    .columns(["organization_id", "import_id", "line"])
    .where(sql.ref("finding"), "is not", null)
    .execute();
}
