import type { Kysely } from "kysely";
import type { Database } from "../db/database.ts";
import type { Row, TableDescription, Transfer } from "../db/transfer.ts";
import { CopyError } from "./copy-error.ts";
import { readRows } from "./row.repository.ts";

interface Source {
  readonly db: Kysely<Database>;
  readonly transfer: Transfer;
}

const replacement = "\uFFFD";

/** The rows of a table, if the target can keep each of their values as it is. */
export async function* copiedRows(
  source: Source,
  target: Pick<Transfer, "storesNul">,
  table: TableDescription,
): AsyncGenerator<readonly Row[]> {
  for await (const rows of readRows(source.db, table)) {
    for (const row of rows) {
      for (const { name: column } of table.columns) {
        const fault = await faultOf({ source, target, table, row, column });
        if (fault) throw new CopyError(`${nameOfRow(table, row)}: ${column} ${fault}`);
      }
    }
    yield rows;
  }
}

interface Value {
  readonly source: Source;
  readonly target: Pick<Transfer, "storesNul">;
  readonly table: TableDescription;
  readonly row: Row;
  readonly column: string;
}

async function faultOf({ source, target, table, row, column }: Value): Promise<string | null> {
  const value = row[column];
  if (typeof value === "string") {
    if (!target.storesNul && value.includes("\0")) {
      return "has the character U+0000, which the target cannot store";
    }
    // What is not Unicode is read as this character.
    if (!value.includes(replacement) || !source.transfer.bytesOf) return null;
    const bytes = await source.transfer.bytesOf({ db: source.db, table, row, column });
    return Buffer.from(value).equals(bytes) ? null : "is not text in UTF-8";
  }
  if (value === null || Number.isSafeInteger(value)) return null;
  return "is neither text nor a whole number that can be read exactly";
}

/** A row by its table and key. */
export function nameOfRow({ name, primaryKey }: TableDescription, row: Row): string {
  const key = primaryKey.map((column) => `${column} ${JSON.stringify(row[column])}`);
  return `${name} (${key.join(", ")})`;
}
