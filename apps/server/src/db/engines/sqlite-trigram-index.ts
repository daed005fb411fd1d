import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import { type Asking, compiledOnce } from "../compiled-once.ts";

/** More trigrams than this make a search no more selective. */
const maxTrigrams = 12;

/** Entries of a trigram index in which a text may be: they have all its trigrams. */
export interface TrigramMatches {
  /** The numbers of the entries, as JSON. */
  readonly rows: string;
  readonly count: number;
  /** The last of them, where the next ones can be looked for. */
  readonly last: number | null;
}

/**
 * What to ask a trigram index for: in quotes, where nothing is an operator. Null for a text that has
 * no trigram.
 */
export function trigramsOf(text: string): string | null {
  const letters = [...text];
  const trigrams = letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(""));
  const different = [...new Set(trigrams)];
  if (different.length === 0) return null;
  const stride = Math.max(1, different.length / maxTrigrams);
  const chosen = Array.from({ length: Math.min(different.length, maxTrigrams) }, (_, index) =>
    different.at(Math.floor(index * stride)),
  );
  return chosen.map((trigram) => `"${trigram?.replaceAll('"', '""')}"`).join(" AND ");
}

/** The next entries of an organization in the index of a key, so many at most. */
export async function findTrigramMatches(
  store: Asking,
  organizationId: string,
  column: string,
  trigrams: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<TrigramMatches> {
  const values = { organizationId, trigrams, after, limit };
  const [matches] = await compiledOnce(store, `trigram matches ${column}`, values, (slot) => {
    const index = sql.ref(`partners_by_${column}_part`);
    const query = sql<TrigramMatches>`
      select count(*) as count, max(search_row) as last, json_group_array(search_row) as rows from (
        select ${index}.rowid as search_row
        from partner_search_ranges as range cross join ${index}
        where range.organization_id = ${slot("organizationId")} and ${index} match ${slot("trigrams")}
          and ${index}.rowid > max(range.slot << 32, ${slot("after")})
          and ${index}.rowid <= range.last_row
        order by ${index}.rowid limit ${slot("limit")}
      )
    `;
    return { compile: () => query.compile(store.db) };
  });
  return matches ?? { rows: "[]", count: 0, last: null };
}

/** Whether a partner is one of those entries; the plus keeps every other index out of it. */
export function isTrigramMatch(
  organizationId: Expression<string>,
  rows: Expression<string>,
): RawBuilder<SqlBool> {
  return sql`(
    +partners.organization_id = ${organizationId}
    and partners.search_row in (select value from json_each(${rows}))
  )`;
}
