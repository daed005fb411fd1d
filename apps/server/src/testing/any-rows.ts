import fc from "fast-check";
import { type Kysely, sql } from "kysely";
import type { Database } from "../db/database.ts";

/** Texts in which something could get lost on the way. */
const anyText = fc.oneof(
  fc.constantFrom("", "NULL", "\\N", "{}", '"', "'", "\\", ",", "\t\r\n", "\uFFFD", "ﷺ", "𐐀", "é"),
  fc.string({ unit: "binary" }).map((some) => some.replaceAll("\0", "")),
  fc.uuid(),
);
const anyNumber = fc.oneof(fc.constantFrom(0, 1, 2_147_483_647), fc.nat());

interface Column {
  readonly name: string;
  readonly type: string;
  readonly is_required: number;
}

/** Which columns refer to which of another table. */
interface Reference {
  readonly table: string;
  readonly columns: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Fills a table of SQLite with so many rows of anything that its columns, checks and references
 * admit. What collides with another row is left out.
 */
export async function fillWithAnything(
  db: Kysely<Database>,
  table: string,
  rows: number,
): Promise<void> {
  const columns = await columnsOf(db, table);
  const [choices, references] = [await choicesOf(db, table), await referencesOf(db, table)];
  for (let row = 0; row < rows; row += 1) {
    const values = new Map(
      columns.map((column) => [column.name, anyValue(column, choices.get(column.name))]),
    );
    // Those of several columns come first: they settle what others of these refer to.
    const settled = new Set<string>();
    for (const { table: referenced, columns: pairs } of references) {
      if (pairs.some(({ from }) => settled.has(from))) continue;
      const key = await anyKey(db, referenced, pairs);
      for (const { from, to } of pairs) {
        values.set(from, key[to]);
        settled.add(from);
      }
    }
    const names = sql.join([...values.keys()].map((name) => sql.ref(name)));
    await sql`
      insert or ignore into ${sql.table(table)} (${names}) values (${sql.join([...values.values()])})
    `.execute(db);
  }
}

function anyValue({ type, is_required }: Column, choices: readonly string[] | undefined): unknown {
  const text = choices ? fc.constantFrom(...choices) : anyText;
  const value: fc.Arbitrary<unknown> = type === "INTEGER" ? anyNumber : text;
  return fc.sample(is_required ? value : fc.option(value), 1)[0];
}

async function columnsOf(db: Kysely<Database>, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select name, type, "notnull" or pk as is_required
    from pragma_table_xinfo(${table}) where hidden = 0 and name <> 'search_row'
  `.execute(db);
  return rows;
}

/** What the checks of a table let its columns be. */
async function choicesOf(db: Kysely<Database>, table: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_schema where name = ${table}
  `.execute(db);
  const checks = rows[0]?.sql.matchAll(/(\w+) in \(('[^)]*')\)/g) ?? [];
  return new Map(
    [...checks].map(([, column = "", values = ""]) => [
      column,
      [...values.matchAll(/'(\w+)'/g)].map(([, value = ""]) => value),
    ]),
  );
}

async function referencesOf(db: Kysely<Database>, table: string): Promise<Reference[]> {
  const { rows } = await sql<{ id: number; table: string; from: string; to: string }>`
    select id, "table", "from", "to" from pragma_foreign_key_list(${table})
  `.execute(db);
  return [...Map.groupBy(rows, ({ id }) => id).values()]
    .map((columns) => ({ table: columns[0]?.table ?? "", columns }))
    .toSorted((one, other) => other.columns.length - one.columns.length);
}

async function anyKey(
  db: Kysely<Database>,
  table: string,
  columns: Reference["columns"],
): Promise<Record<string, unknown>> {
  const names = sql.join(columns.map(({ to }) => sql.ref(to)));
  const { rows } = await sql<Record<string, unknown>>`
    select ${names} from ${sql.table(table)} order by random() limit 1
  `.execute(db);
  return rows[0] ?? {};
}
