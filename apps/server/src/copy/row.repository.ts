import { type Kysely, sql } from "kysely";
import type { Database } from "../db/database.ts";
import { keyIn, keyOf } from "../db/row-key.ts";
import type { Row, TableDescription } from "../db/transfer.ts";

type Db = Kysely<Database>;

/** How many rows are in memory at a time. */
export const rowsAtATime = 2_000;

/** All rows of a table in the order of its primary key, some at a time. */
export async function* readRows(db: Db, table: TableDescription): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)));
  const key = sql.join(table.primaryKey.map((column) => sql.ref(column)));
  let last: Row | undefined;
  do {
    const rest = last ? sql`where ${keyOf(table)} > ${keyIn(table, last)}` : sql``;
    const { rows } = await sql<Row>`
      select ${columns} from ${sql.table(table.name)} ${rest} order by ${key} limit ${rowsAtATime}
    `.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.length === rowsAtATime ? rows.at(-1) : undefined;
  } while (last);
}

export async function countRows(db: Db, { name }: TableDescription): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(name)}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** The names of those tables that have rows. */
export async function findFilled(db: Db, tables: readonly TableDescription[]): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) filled.push(name);
  }
  return filled;
}

/** The migrations that a database has had; null where it has no list of them. */
export async function findMigrations(
  db: Db,
  described: readonly TableDescription[],
): Promise<string[] | null> {
  if (!described.some(({ name }) => name === "kysely_migration")) return null;
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name
  `.execute(db);
  return rows.map(({ name }) => name);
}
