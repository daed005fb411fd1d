import { partnerExportOnlyColumns, partnerImportColumns } from "@liaison/contracts";
import { refusedColumns } from "./refused-file.ts";

export type ImportColumn = (typeof partnerImportColumns)[number];

const requiredColumns: readonly ImportColumn[] = ["company_name", "partner_type", "email"];
const exportOnly: ReadonlySet<string> = new Set(partnerExportOnlyColumns);

/** What each cell of a row is; null: it is passed over. */
export type Columns = readonly (ImportColumn | null)[];

/** Reads the first row of a file; refuses it with all that is wrong with its columns. */
export function readHeader(cells: readonly string[]): Columns {
  const names = cells.map((cell) => cell.toLowerCase());
  const problems = [
    ...names.flatMap((name, index) => problemWith(name, index, names)),
    ...requiredColumns
      .filter((name) => !names.includes(name))
      .map((path) => ({ path, message: "The column is missing" })),
  ];
  if (problems.length > 0) throw refusedColumns(problems);
  return names.map((name) => (isImportColumn(name) ? name : null));
}

function problemWith(name: string, index: number, names: readonly string[]) {
  if (name === "") return [{ path: `column ${index + 1}`, message: "The column has no name" }];
  if (names.indexOf(name) < index) {
    return [{ path: name, message: "There is more than one column of this name" }];
  }
  if (isImportColumn(name) || exportOnly.has(name)) return [];
  return [{ path: name, message: "The column is not known" }];
}

function isImportColumn(name: string): name is ImportColumn {
  return partnerImportColumns.some((column) => column === name);
}
