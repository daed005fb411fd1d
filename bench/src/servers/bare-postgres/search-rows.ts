import type { Pool } from "pg";
import { partnerColumns } from "../bare/partner-row.ts";
import type { KeyedRow } from "./find-rows.ts";

interface Found {
  readonly rows: KeyedRow[];
  readonly count: number;
}

type Counted = KeyedRow & { readonly hits: number };

const search = `select ${partnerColumns}, partners.company_name_key, page.hits from (
    select organization_id, id, company_name_key, count(*) over () as hits from partners
    where organization_id = $1 and company_name_key like $2 and archived_at is null
    order by company_name_key, id limit $3
  ) page join partners using (organization_id, id) order by page.company_name_key, page.id`;

/** Finds the names that contain a text, through the product's trigram index. */
export function createSearchRows(pool: Pool) {
  return async (organizationId: string, key: string, limit: number): Promise<Found> => {
    const pattern = `%${key.replaceAll(/[\\%_]/g, "\\$&")}%`;
    const values = [organizationId, pattern, limit];
    const { rows } = await pool.query<Counted>({ name: "search", text: search, values });
    return { rows: rows.map(({ hits: _, ...row }) => row), count: rows[0]?.hits ?? 0 };
  };
}
