import { z } from "zod";
import { keysetInput } from "../schemas/keyset-page.ts";
import { streamOf } from "../schemas/stream-of.ts";
import { Timestamp } from "../schemas/timestamp.ts";
import { Uuid } from "../schemas/uuid.ts";
import { ListPartnersInput } from "./partner.schemas.ts";
import { PartnerLikeness } from "./partner-changes.schemas.ts";
import {
  commitPartnerImportExample,
  partnerImportExample,
  partnerImportReportExample,
} from "./partner-transfer.examples.ts";

/** The columns of a file that an import reads; an export has them too, and first. */
export const partnerImportColumns = [
  "company_name",
  "partner_type",
  "email",
  "sales_amount",
  "frequency",
  "payment_terms",
  "company_registration_number",
  "country_code",
] as const;

/** The columns of an export that follow; an import passes over them. */
export const partnerExportOnlyColumns = [
  "id",
  "invitation_status",
  "guest_organization_id",
  "version",
  "archived_at",
  "created_at",
  "updated_at",
] as const;

/** The most rows that one file may have, beside its header. */
export const maxImportRows = 100_000;

/** The largest file that an import takes. */
export const maxImportBytes = 64 * 1024 * 1024;

export const PartnerImportStatus = z.enum([
  "checking",
  "ready",
  "committing",
  "completed",
  "failed",
]);
export type PartnerImportStatus = z.output<typeof PartnerImportStatus>;

const count = z.int().min(0);

export const PartnerImport = z
  .object({
    id: Uuid,
    status: PartnerImportStatus.describe(
      "`checking`: the dry run is under way; `ready`: it is over, and the import can be committed; `committing`: rows become partners; `completed`: all of them have; `failed`: `error` says why, and `created_rows` how many had become partners by then.",
    ),
    total_rows: count.describe("How many rows the file has, without its header."),
    processed_rows: count.describe(
      "How many of them the dry run, or the commit after it, has been through.",
    ),
    valid_rows: count.describe("How many of the rows checked so far can be imported."),
    invalid_rows: count.describe(
      "How many of the rows checked so far have errors. They are never imported.",
    ),
    duplicate_rows: count.describe(
      "How many of the valid rows look like an existing partner, or like an earlier row.",
    ),
    created_rows: count.describe("How many rows have become partners."),
    skipped_rows: count.describe("How many valid rows were left out as duplicates."),
    error: z.string().nullable().describe("Why the import failed; null if it has not."),
    created_at: Timestamp,
    updated_at: Timestamp,
    completed_at: Timestamp.nullable(),
  })
  .meta({
    id: "PartnerImport",
    description: "A file on its way into the directory.",
    examples: [partnerImportExample],
  });
export type PartnerImport = z.output<typeof PartnerImport>;

export const PartnerImportFinding = z
  .object({
    line: z.int().min(1).describe("Where the row starts in the file; the header is in line 1."),
    company_name: z.string().nullable().describe("As the row has it, to find it by."),
    errors: z
      .array(z.object({ column: z.string(), message: z.string() }))
      .describe("Why the row is not imported."),
    duplicates: z
      .array(
        z.object({
          partner_id: Uuid.nullable().describe("The existing partner; null if it is a row."),
          line: z
            .int()
            .nullable()
            .describe("The line of the earlier row; null if it is a partner."),
          matches: z.array(PartnerLikeness).min(1),
        }),
      )
      .describe("Partners and earlier rows that look the same: a warning, no obstacle."),
  })
  .meta({
    id: "PartnerImportFinding",
    description: "What a dry run has to say of one row.",
  });

/** What a dry run has to say of one row. */
export type PartnerImportFinding = z.output<typeof PartnerImportFinding>;

export const PartnerImportReport = PartnerImport.extend({
  findings: z.array(PartnerImportFinding).describe("Rows with errors or duplicates, by line."),
  next_cursor: z.string().nullable().describe("Where the next findings start; null at the end."),
}).meta({
  id: "PartnerImportReport",
  description: "How an import stands, and what its dry run found.",
  examples: [partnerImportReportExample],
});
export type PartnerImportReport = z.output<typeof PartnerImportReport>;

export const GetPartnerImportInput = z.strictObject({
  id: Uuid.describe("The import's id."),
  limit: keysetInput.limit.describe("How many findings to return at most."),
  cursor: z.string().nullish().describe("The `next_cursor` of the findings before."),
});
export type GetPartnerImportInput = z.output<typeof GetPartnerImportInput>;

export const CommitPartnerImportInput = z
  .strictObject({
    id: Uuid.describe("The import's id."),
    duplicates: z
      .enum(["create", "skip"])
      .default("create")
      .describe(
        "What to do with a valid row that looks the same as a partner or an earlier row: `create` a partner all the same, or `skip` it.",
      ),
  })
  .meta({ id: "CommitPartnerImportInput", examples: [commitPartnerImportExample] });
export type CommitPartnerImportInput = z.output<typeof CommitPartnerImportInput>;

/** The list's filters and order; an export has no pages. */
export const ExportPartnersInput = ListPartnersInput.omit({
  limit: true,
  offset: true,
  cursor: true,
});
export type ExportPartnersInput = z.output<typeof ExportPartnersInput>;

/** The text of a CSV file, piece by piece. */
export const CsvText = streamOf(z.string()).meta({
  description:
    "A CSV file (RFC 4180, UTF-8). A value that a spreadsheet would take for a formula has an apostrophe before it, which an import takes off.",
});
