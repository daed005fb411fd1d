import type { Pool } from "pg";
import type { ListQuery } from "../bare/list-query.ts";
import { type PartnerRow, partnerColumns } from "../bare/partner-row.ts";
import { decodeCursor } from "../page-cursor.ts";

export type KeyedRow = PartnerRow & { readonly company_name_key: string };

/** The shelf of the product's tables that has the invited suppliers in use. */
export const invitedShelf = 7;

const columns = `${partnerColumns}, partners.company_name_key`;
const inUse = "partners.organization_id = $1 and partners.archived_at is null";

/** Each kind of list is a statement on one of the product's indexes, prepared once a connection. */
export function createFindRows(pool: Pool) {
  const run = async (name: string, text: string, values: unknown[]) => {
    const { rows } = await pool.query<KeyedRow>({ name, text, values });
    return rows;
  };
  return (organizationId: string, query: ListQuery): Promise<KeyedRow[]> => {
    const limit = query.limit + 1;
    if (query.invited) return run("invited", invited, [organizationId, limit, query.offset]);
    if (query.cursor) {
      return run("after", after, [organizationId, ...decodeCursor(query.cursor), limit]);
    }
    if (query.offset > 0) return run("skipping", skipping, [organizationId, limit, query.offset]);
    return run("first", first, [organizationId, limit]);
  };
}

const first = `select ${columns} from partners where ${inUse}
  order by company_name_key, id limit $2`;

const after = `select ${columns} from partners where ${inUse}
  and (company_name_key, id) > ($2, $3) order by company_name_key, id limit $4`;

/** The index alone is walked; only the page's rows are read. */
const skipping = `select ${columns} from (
    select organization_id, id from partners where ${inUse}
    order by company_name_key, id limit $2 offset $3
  ) page join partners using (organization_id, id) order by company_name_key, id`;

const invited = `select ${columns} from partners
  where organization_id = $1 and shelf = ${invitedShelf}
  order by sales_amount desc, id limit $2 offset $3`;
