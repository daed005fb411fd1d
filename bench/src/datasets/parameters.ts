import BetterSqlite from "better-sqlite3";
import { z } from "zod";
import { chooseWords } from "./choose-words.ts";
import { databaseFile } from "./database-files.ts";
import type { Dataset } from "./dataset.ts";

const Position = z.object({ key: z.string(), id: z.string() });
/** A row in the order of names. */
export type Position = z.output<typeof Position>;

/** What requests ask for: many of each, so that no answer is a cached one. */
export const Parameters = z.object({
  ids: z.array(z.string()),
  found: z.array(z.string()),
  missing: z.array(z.string()),
  /** Where the deep pages start. */
  deepOffset: z.number(),
  /** Every hundredth row from the deep offset on, the first of them just before it. */
  positions: z.array(Position),
});
export type Parameters = z.output<typeof Parameters>;

/** The rows between two positions. */
export const rowsPerPosition = 100;

const positionCount = 32;
const idCount = 1_000;
const deepest = 500_000;

export function chooseParameters(dataset: Dataset): Parameters {
  const { rows, measured } = dataset;
  const database = new BetterSqlite(databaseFile(dataset, "peers"), { readonly: true });
  const deepOffset = Math.min(deepest, rows / 2);
  const step = Math.max(Math.floor(rows / idCount), 1);
  const ids = database
    .prepare<[string, number], string>(
      `select id from (select id, row_number() over (order by id) as place from partners
       where organization_id = ?) where place % ? = 0`,
    )
    .pluck()
    .all(measured.id, step);
  const rowsBehind = Math.min(positionCount * rowsPerPosition, rows - deepOffset - rowsPerPosition);
  const positions = database
    .prepare<[string, number, number], Position>(
      `select company_name_key as key, id from partners where organization_id = ?
       order by company_name_key, id limit ? offset ?`,
    )
    .all(measured.id, rowsBehind, deepOffset - 1)
    .filter((_, index) => index % rowsPerPosition === 0);
  const words = chooseWords(database, measured.id);
  database.close();
  return { ids: shuffled(ids), ...words, deepOffset, positions };
}

/** Always the same way: neighbours in the table are no neighbours in the run. */
function shuffled(ids: readonly string[]): string[] {
  return ids
    .map((id, index) => ({ id, place: (index * 7_919) % ids.length }))
    .sort((one, other) => one.place - other.place)
    .map(({ id }) => id);
}
