import { writeFile } from "node:fs/promises";
import { createSeededRandom } from "../demo/seeded-random.ts";
import { inventPartnerRows } from "../seed/invent-partner-rows.ts";

const rowsPerPiece = 1_000;
const columns = [
  "company_name",
  "partner_type",
  "email",
  "sales_amount",
  "frequency",
  "payment_terms",
  "company_registration_number",
  "country_code",
] as const;

/** Writes a CSV file of invented companies. */
export async function writeInventedFile(path: string, rows: number): Promise<void> {
  await writeFile(path, pieces(rows));
}

function* pieces(total: number) {
  yield `${columns.join(",")}\r\n`;
  const createdAt = "2026-01-01T00:00:00.000Z";
  const random = createSeededRandom(total);
  const series = { organizationId: "", total, createdAt, random };
  for (let from = 0; from < total; from += rowsPerPiece) {
    const count = Math.min(rowsPerPiece, total - from);
    const partners = inventPartnerRows(series, { from, count });
    yield partners
      .map((partner) => columns.map((column) => quoted(partner[column])).join(","))
      .join("\r\n")
      .concat("\r\n");
  }
}

function quoted(value: string | number | null): string {
  return value === null ? "" : `"${String(value).replaceAll('"', '""')}"`;
}
