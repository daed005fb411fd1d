import { sql } from "kysely";
import type { Store } from "../database.ts";

/**
 * Drops a table's indexes, has the table filled, and makes them again: of many rows, an index is
 * sorted together in a quarter of the time that keeping it in order row by row takes. To be used in
 * a transaction, outside of which nobody sees the table without its indexes.
 */
export async function rebuildingIndexes(
  { db }: Store,
  table: string,
  fill: () => Promise<void>,
): Promise<void> {
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select name, sql as definition from sqlite_master
    where type = 'index' and tbl_name = ${table} and sql is not null
  `.execute(db);
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db);
  await fill();
  for (const { definition } of indexes) await sql.raw(definition).execute(db);
}
