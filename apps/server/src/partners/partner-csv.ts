import { type Partner, partnerExportOnlyColumns, partnerImportColumns } from "@liaison/contracts";
import { stringify } from "csv-stringify/sync";
import { escapeFormula } from "./csv-formula.ts";

const columns = [...partnerImportColumns, ...partnerExportOnlyColumns] satisfies (keyof Partner)[];

/** Without it, some spreadsheets read the file in the encoding of their country. */
const byteOrderMark = "\ufeff";

/** How a CSV file of partners starts. */
export const csvHeader: string = byteOrderMark + csvLines([columns]);

/** The lines of partners in a CSV file; null is an empty field. */
export function csvOfPartners(partners: readonly Partner[]): string {
  return csvLines(partners.map((partner) => columns.map((column) => partner[column])));
}

function csvLines(rows: (string | number | null)[][]): string {
  return stringify(rows, { record_delimiter: "\r\n", cast: { string: escapeFormula } });
}
