import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Row, TableDescription } from "./transfer.ts";

/** The columns of a table's primary key, as one value. */
export function keyOf({ primaryKey }: TableDescription): RawBuilder<unknown> {
  return sql`(${sql.join(primaryKey.map((column) => sql.ref(column)))})`;
}

/** What that value is in a row. */
export function keyIn({ primaryKey }: TableDescription, row: Row): RawBuilder<unknown> {
  return sql`(${sql.join(primaryKey.map((column) => row[column]))})`;
}

/** Whether a row has the same key as another. */
export function isKeyOf(table: TableDescription, row: Row): RawBuilder<SqlBool> {
  return sql`${keyOf(table)} = ${keyIn(table, row)}`;
}
