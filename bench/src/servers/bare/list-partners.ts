import type BetterSqlite from "better-sqlite3";
import { decodeCursor, encodeCursor } from "../page-cursor.ts";
import { searchKey } from "../search-key.ts";
import type { ListQuery } from "./list-query.ts";
import { type PartnerRow, partnerColumns } from "./partner-row.ts";
import { createSearch } from "./search-partners.ts";

export interface PartnerPage {
  readonly items: readonly PartnerRow[];
  readonly total_items: number;
  readonly next_cursor: string | null;
}

/** Each kind of list is a statement on an index of its own; totals come from counters. */
export function createListPartners(database: BetterSqlite.Database) {
  const search = createSearch(database);
  const totalOfAll = database
    .prepare<[number], number>("select sum(partners) from counters where organization = +?")
    .pluck();
  const totalInvited = database
    .prepare<[number], number>(
      `select partners from counters where organization = +?
       and partner_type = 'supplier' and invitation_status = 'invited'`,
    )
    .pluck();
  const first = database.prepare<[number, number], PartnerRow>(
    `select ${partnerColumns} from partners where organization = +? and archived_at is null
     order by company_name_key, id limit ?`,
  );
  const after = database.prepare<[number, string, string, number], PartnerRow>(
    `select ${partnerColumns} from partners where organization = +? and archived_at is null
     and (company_name_key, id) > (+?, +?) order by company_name_key, id limit ?`,
  );
  // The index alone is walked; only the page's rows are read.
  const skipping = database.prepare<[number, number, number], PartnerRow>(
    `select ${partnerColumns} from (
       select row from partners where organization = +? and archived_at is null
       order by company_name_key, id limit ? offset ?
     ) page join partners on partners.row = page.row order by company_name_key, partners.id`,
  );
  const invited = database.prepare<[number, number, number], PartnerRow>(
    `select ${partnerColumns} from partners where organization = +? and archived_at is null
     and partner_type = 'supplier' and invitation_status = 'invited'
     order by sales_amount desc, id limit ? offset ?`,
  );

  const keyOf = database
    .prepare<[number, string], string>(
      "select company_name_key from partners where organization = +? and id = +?",
    )
    .pluck();

  function findRows(organization: number, query: ListQuery): PartnerRow[] {
    const limit = query.limit + 1;
    if (query.invited) return invited.all(organization, limit, query.offset);
    if (query.cursor) return after.all(organization, ...decodeCursor(query.cursor), limit);
    if (query.offset > 0) return skipping.all(organization, limit, query.offset);
    return first.all(organization, limit);
  }

  /** One row more than asked for tells whether another page follows. */
  function pageOf(
    organization: number,
    found: readonly PartnerRow[],
    { total, limit }: { readonly total: number; readonly limit: number },
  ): PartnerPage {
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const key = last && found.length > limit ? keyOf.get(organization, last.id) : undefined;
    const next_cursor = last && key !== undefined ? encodeCursor([key, last.id]) : null;
    return { items, total_items: total, next_cursor };
  }

  return (organization: number, query: ListQuery): PartnerPage => {
    const { limit } = query;
    if (query.search !== null) {
      const { rows, count } = search(organization, searchKey(query.search), limit + 1);
      return pageOf(organization, rows, { total: count, limit });
    }
    const total = (query.invited ? totalInvited : totalOfAll).get(organization) ?? 0;
    return pageOf(organization, findRows(organization, query), { total, limit });
  };
}
