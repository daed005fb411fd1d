import type { CommitPartnerImportInput, PartnerImportStatus } from "@liaison/contracts";

/**
 * A file on its way into the directory. While it is `uploading`, and again while it is
 * discarded, nobody sees it: that is what `uploading` stands for. `processed_line` is where the
 * running step is; it goes on after that line, not before `retry_at` if it has failed.
 * `duplicates` and `committed_*` are what was asked for, by whom and for which organization.
 */
export interface PartnerImportTable {
  id: string;
  organization_id: string;
  status: PartnerImportStatus | "uploading";
  total_rows: number;
  processed_rows: number;
  processed_line: number;
  valid_rows: number;
  invalid_rows: number;
  duplicate_rows: number;
  created_rows: number;
  skipped_rows: number;
  duplicates: CommitPartnerImportInput["duplicates"] | null;
  committed_by: string | null;
  committed_by_name: string | null;
  committed_for: string | null;
  failures: number;
  retry_at: string | null;
  error: string | null;
  created_at: string;
  updated_at: string;
  completed_at: string | null;
}

/**
 * A row of the file, named by the line where it starts. `record` is the partner that it is to
 * become, as JSON, and null where it is invalid; the keys are those of the record. `finding` is what
 * there is to say of it, as JSON.
 */
export interface PartnerImportRowTable {
  organization_id: string;
  import_id: string;
  line: number;
  record: string | null;
  finding: string | null;
  email_lower: string | null;
  company_name_key: string | null;
}
