import type { Kysely } from "kysely";
import type { Database } from "../db/database.ts";
import type { Row, TableDescription } from "../db/transfer.ts";
import { nameOfRow } from "./copied-rows.ts";
import { readRows, rowsAtATime } from "./row.repository.ts";

type Db = Kysely<Database>;

/** What is compared: the same table on either side. */
export interface Sides {
  readonly source: Db;
  readonly target: Db;
  readonly table: TableDescription;
}

/**
 * Walks a table on both sides in the order of its key, and compares each row in full: a line for
 * each difference, so many at most.
 */
export async function findDifferences(
  { source, target, table }: Sides,
  { limit, onCompared }: { readonly limit: number; readonly onCompared: (rows: number) => void },
): Promise<string[]> {
  const differences: string[] = [];
  const [here, there] = [rowByRow(source, table), rowByRow(target, table)];
  let [one, other] = [await next(here), await next(there)];
  let compared = 0;
  while ((one ?? other) && differences.length < limit) {
    const order = !other ? -1 : !one ? 1 : compareKeys(table, one, other);
    if (one && order < 0) differences.push(`${nameOfRow(table, one)} is not in the target`);
    if (other && order > 0) differences.push(`${nameOfRow(table, other)} is only in the target`);
    if (one && other && order === 0) differences.push(...differencesOf(table, one, other));
    if (order <= 0) one = await next(here);
    if (order >= 0) other = await next(there);
    compared += 1;
    if (compared % rowsAtATime === 0) onCompared(rowsAtATime);
  }
  onCompared(compared % rowsAtATime);
  return differences;
}

async function* rowByRow(db: Db, table: TableDescription): AsyncGenerator<Row> {
  for await (const rows of readRows(db, table)) yield* rows;
}

async function next(rows: AsyncGenerator<Row>): Promise<Row | null> {
  const { done, value } = await rows.next();
  return done ? null : value;
}

function differencesOf(table: TableDescription, one: Row, other: Row): string[] {
  const columns = table.columns.filter(({ name }) => one[name] !== other[name]);
  if (columns.length === 0) return [];
  return [`${nameOfRow(table, one)} differs in ${columns.map(({ name }) => name).join(", ")}`];
}

/** In the order of the databases: text by its bytes. */
function compareKeys({ primaryKey }: TableDescription, one: Row, other: Row): number {
  for (const column of primaryKey) {
    const [value, otherValue] = [one[column], other[column]];
    if (value === otherValue) continue;
    if (typeof value === "number" && typeof otherValue === "number") return value - otherValue;
    return Buffer.compare(Buffer.from(String(value)), Buffer.from(String(otherValue)));
  }
  return 0;
}
