import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { type Asking, compiledOnce } from "../compiled-once.ts";
import type { KeyPart } from "../part-search.ts";
import { type TrigramFrequencies, trigramsOf } from "./sqlite-trigrams.ts";

interface SearchRange {
  readonly slot: number;
  /** The number before its first. */
  readonly start: number;
  readonly length: number;
}

const sampleSize = 2_000;
const keysPerStep = 100;
const rangesPerStep = 1_000;

/** Counts the trigrams of some partners' keys, in steps between which others get their turn. */
export async function sampleTrigrams(
  store: Asking,
  column: KeyPart["column"],
): Promise<TrigramFrequencies> {
  const frequencies = new Map<string, number>();
  const rows = spreadOver(await findRanges(store), sampleSize);
  for (let from = 0; from < rows.length; from += keysPerStep) {
    await setImmediate();
    for (const { key } of await findKeys(store, column, rows.slice(from, from + keysPerStep))) {
      for (const trigram of trigramsOf(key)) {
        frequencies.set(trigram, (frequencies.get(trigram) ?? 0) + 1);
      }
    }
  }
  return frequencies;
}

/** The numbers of partners as far from each other as it takes to get so many. */
function spreadOver(ranges: readonly SearchRange[], size: number): number[] {
  const total = ranges.reduce((sum, { length }) => sum + length, 0);
  const stride = Math.max(1, total / size);
  const rows: number[] = [];
  let [next, before] = [stride / 2, 0];
  for (const { start, length } of ranges) {
    for (; next <= before + length; next += stride) rows.push(start + Math.ceil(next - before));
    before += length;
  }
  return rows;
}

async function findRanges(store: Asking): Promise<SearchRange[]> {
  const ranges: SearchRange[] = [];
  let lot: SearchRange[];
  do {
    const values = { after: ranges.at(-1)?.slot ?? 0, limit: rangesPerStep };
    lot = await compiledOnce(store, "search ranges", values, (slot) => {
      const query = sql<SearchRange>`
        select slot, slot << 32 as start, last_row - (slot << 32) as length
        from partner_search_ranges where slot > ${slot("after")} order by slot
        limit ${slot("limit")}
      `;
      return { compile: () => query.compile(store.db) };
    });
    ranges.push(...lot);
    await setImmediate();
  } while (lot.length === rangesPerStep);
  return ranges;
}

/** The keys of those numbers that are a partner's. */
function findKeys(
  store: Asking,
  column: KeyPart["column"],
  rows: readonly number[],
): Promise<{ key: string }[]> {
  return compiledOnce(store, `sampled ${column}`, { rows: JSON.stringify(rows) }, (slot) =>
    store.db
      .selectFrom("partners")
      .select(`${column} as key`)
      .where(sql<boolean>`search_row in (select value from json_each(${slot("rows")}))`),
  );
}
