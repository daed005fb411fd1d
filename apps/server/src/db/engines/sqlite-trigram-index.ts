import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import { type Asking, compiledOnce } from "../compiled-once.ts";
import { havingAll } from "./sqlite-trigrams.ts";

/** Entries of a trigram index in which a text may be: they have all its trigrams. */
export interface TrigramMatches {
  /** The numbers of the entries, as JSON. */
  readonly rows: string;
  readonly count: number;
  /** The last of them, where the next ones can be looked for. */
  readonly last: number | null;
}

/** The next entries of an organization in the index of a key, so many at most. */
export async function findTrigramMatches(
  store: Asking,
  organizationId: string,
  column: string,
  trigrams: readonly string[],
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<TrigramMatches> {
  const values = { organizationId, having: havingAll(trigrams), after, limit };
  const [matches] = await compiledOnce(store, `trigram matches ${column}`, values, (slot) => {
    const index = sql.ref(`partners_by_${column}_part`);
    const query = sql<TrigramMatches>`
      select count(*) as count, max(search_row) as last, json_group_array(search_row) as rows from (
        select ${index}.rowid as search_row
        from partner_search_ranges as range cross join ${index}
        where range.organization_id = ${slot("organizationId")} and ${index} match ${slot("having")}
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
