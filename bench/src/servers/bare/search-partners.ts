import type BetterSqlite from "better-sqlite3";
import { rowsPerOrganization } from "../../datasets/bare-rows.ts";
import { type PartnerRow, partnerColumns } from "./partner-row.ts";

interface Found {
  readonly rows: PartnerRow[];
  readonly count: number;
}

type Counted = PartnerRow & { readonly hits: number };

/** How many trigrams of a text the index is asked for: the rarest leave few candidates to look at. */
const trigramsAsked = 3;

/** Finds the names that contain a text, through the trigram index, within the organization's rows. */
export function createSearch(database: BetterSqlite.Database) {
  const rarity = new Map(
    database
      .prepare<[], [string, number]>("select trigram, partners from trigram_counts")
      .raw()
      .all(),
  );
  const indexed = database.prepare<[string, number, number, string, number], Counted>(
    `select ${partnerColumns}, page.hits from (
       select partners.row, partners.company_name_key, id, count(*) over () as hits
       from partner_names join partners on partners.row = partner_names.rowid
       where partner_names match ? and partner_names.rowid between ? and ?
         and instr(partners.company_name_key, ?) > 0 and archived_at is null
       order by partners.company_name_key, id limit ?
     ) page join partners on partners.row = page.row order by page.company_name_key, page.id`,
  );
  const scanned = database.prepare<[number, string, number], Counted>(
    `select ${partnerColumns}, count(*) over () as hits from partners
     where organization = +? and instr(company_name_key, ?) > 0 and archived_at is null
     order by company_name_key, id limit ?`,
  );

  return (organization: number, key: string, limit: number): Found => {
    const trigrams = trigramsOf(key);
    const [from, to] = [
      organization * rowsPerOrganization,
      (organization + 1) * rowsPerOrganization,
    ];
    const rows =
      trigrams.length > 0
        ? indexed.all(rarest(trigrams, rarity), from, to, key, limit)
        : scanned.all(organization, key, limit);
    return { rows: rows.map(({ hits: _, ...row }) => row), count: rows[0]?.hits ?? 0 };
  };
}

function trigramsOf(key: string): string[] {
  const letters = [...key];
  const all = letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(""));
  return [...new Set(all)];
}

/** As the index's query language has it: quoted, all of them. */
function rarest(trigrams: readonly string[], rarity: ReadonlyMap<string, number>): string {
  return trigrams
    .toSorted((one, other) => (rarity.get(one) ?? 0) - (rarity.get(other) ?? 0))
    .slice(0, trigramsAsked)
    .map((trigram) => `"${trigram.replaceAll('"', '""')}"`)
    .join(" AND ");
}
