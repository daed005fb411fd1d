import type { Pool } from "pg";
import type { PartnerPage } from "../bare/list-partners.ts";
import type { ListQuery } from "../bare/list-query.ts";
import { encodeCursor } from "../page-cursor.ts";
import { searchKey } from "../search-key.ts";
import { createFindRows, invitedShelf, type KeyedRow } from "./find-rows.ts";
import { createSearchRows } from "./search-rows.ts";

/** The shelves of the product's tables that have what is not archived. */
const shelvesInUse = [0, 1, 2, 6, 7, 8];

/** Totals come from the product's counters, and those of searches with the page. */
export function createListPartners(pool: Pool) {
  const findRows = createFindRows(pool);
  const searchRows = createSearchRows(pool);

  async function totalOn(shelves: readonly number[], organizationId: string): Promise<number> {
    const { rows } = await pool.query<{ total: number | null }>({
      name: "total",
      text: `select sum(partners) as total from partner_counts
        where organization_id = $1 and shelf = any($2::integer[])`,
      values: [organizationId, shelves],
    });
    return rows[0]?.total ?? 0;
  }

  return async (organizationId: string, query: ListQuery): Promise<PartnerPage> => {
    const { limit } = query;
    if (query.search !== null) {
      const key = searchKey(query.search);
      const { rows, count } = await searchRows(organizationId, key, limit + 1);
      return pageOf(rows, { total: count, limit });
    }
    const shelves = query.invited ? [invitedShelf] : shelvesInUse;
    const [total, rows] = await Promise.all([
      totalOn(shelves, organizationId),
      findRows(organizationId, query),
    ]);
    return pageOf(rows, { total, limit });
  };
}

/** One row more than asked for tells whether another page follows. */
function pageOf(
  found: readonly KeyedRow[],
  { total, limit }: { readonly total: number; readonly limit: number },
): PartnerPage {
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ company_name_key: _, ...partner }) => partner),
    total_items: total,
    next_cursor: last ? encodeCursor([last.company_name_key, last.id]) : null,
  };
}
