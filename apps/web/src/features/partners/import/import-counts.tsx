import type { PartnerImport } from "@liaison/contracts";
import { formatNumber } from "../../../formatting/numbers.ts";
import { DetailsList } from "../../../page/details-list.tsx";

/** The numbers of a dry run. */
export function ImportCounts({ found }: { found: PartnerImport }) {
  if (found.status === "checking") return null;
  return (
    <section aria-label="What is in the file">
      <DetailsList
        entries={[
          ["Rows", formatNumber(found.total_rows)],
          ["Can be imported", formatNumber(found.valid_rows)],
          ["With errors", formatNumber(found.invalid_rows)],
          ["Look like duplicates", formatNumber(found.duplicate_rows)],
        ]}
      />
    </section>
  );
}
