import { CreatePartnerInput, type PartnerImportFinding } from "@liaison/contracts";
import { unescapeFormula } from "../csv-formula.ts";
import type { CsvRow } from "./parse-csv.ts";
import type { Columns, ImportColumn } from "./read-header.ts";

export type RowErrors = PartnerImportFinding["errors"];

/** A row of a file: a partner, or why it cannot become one. */
export type ImportRow = { readonly line: number } & (
  | { readonly record: CreatePartnerInput }
  | { readonly company_name: string | null; readonly errors: RowErrors }
);

const requiredText: ReadonlySet<ImportColumn> = new Set(["company_name", "partner_type", "email"]);
const wholeNumber = /^-?\d+$/;
const maxNameLength = 100;

export function readRow({ line, cells }: CsvRow, columns: Columns): ImportRow {
  const values = valuesOf(cells, columns);
  const shape = shapeErrors(cells, columns);
  const { data, error } = CreatePartnerInput.safeParse(values);
  if (data && shape.length === 0) return { line, record: data };
  const company_name = shorten(String(values.company_name ?? ""));
  const errors = [...shape, ...(error?.issues ?? []).map(errorOf)];
  return { line, company_name, errors };
}

/** The row as a caller would send it. */
function valuesOf(
  cells: readonly string[],
  columns: Columns,
): Partial<Record<ImportColumn, unknown>> {
  const values: Partial<Record<ImportColumn, unknown>> = {};
  columns.forEach((column, index) => {
    if (column) values[column] = cellValue(column, unescapeFormula(cells[index] ?? ""));
  });
  return values;
}

/** An empty cell is an absent value. */
function cellValue(column: ImportColumn, text: string): unknown {
  if (column === "sales_amount") {
    if (text === "") return undefined;
    return wholeNumber.test(text) ? Number(text) : text;
  }
  return text === "" && !requiredText.has(column) ? null : text;
}

/** Cells beyond the header's are no matter as long as they are empty. */
function shapeErrors(cells: readonly string[], columns: Columns): RowErrors {
  const hasMore = cells.slice(columns.length).some((cell) => cell !== "");
  if (cells.length >= columns.length && !hasMore) return [];
  const message = `The row has ${cells.length} cells, the header has ${columns.length}`;
  return [{ column: columns[cells.length] ?? columns.at(-1) ?? "", message }];
}

function errorOf({ path, code, message }: { path: PropertyKey[]; code?: string; message: string }) {
  const column = String(path[0] ?? "");
  const isNoNumber = column === "sales_amount" && code === "invalid_type";
  return {
    column,
    message: isNoNumber ? "Must be a whole number, without separators" : message,
  };
}

/** Enough of a name to know the row by, even where the name is what is wrong. */
function shorten(name: string): string | null {
  const characters = [...name.slice(0, 2 * maxNameLength)];
  return characters.slice(0, maxNameLength).join("") || null;
}
