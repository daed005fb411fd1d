import { CompiledQuery, type Kysely } from "kysely";
import type { Store } from "../database.ts";
import type { Database } from "../tables.ts";

const isAnyWaiting = CompiledQuery.raw("select 1 from partners where search_row is null limit 1");

/** A slot for each organization that has its first partners. */
const openRanges = CompiledQuery.raw(`
  insert into partner_search_ranges (organization_id, slot, last_row)
  select organization_id, slot, slot << 32 from (
    select organization_id, row_number() over () + (
      select coalesce(max(slot), 0) from partner_search_ranges
    ) as slot
    from (
      select distinct organization_id from partners where search_row is null
        and organization_id not in (select organization_id from partner_search_ranges)
    )
  )
`);

/** An entry has the next number of its organization's range, in the order in which partners came. */
const addEntries = ["company_name_key", "email_key"].map((key) =>
  CompiledQuery.raw(`
    insert into partners_by_${key}_part (rowid, ${key})
    select range.last_row + row_number() over (
      partition by partners.organization_id order by partners.rowid
    ), ${key}
    from partners join partner_search_ranges as range using (organization_id)
    where partners.search_row is null
  `),
);

const extendRanges = CompiledQuery.raw(`
  update partner_search_ranges set last_row = last_row + added.partners from (
    select organization_id, count(*) as partners from partners
    where search_row is null group by organization_id
  ) as added
  where added.organization_id = partner_search_ranges.organization_id
`);

const numberPartners = CompiledQuery.raw(`
  update partners set search_row = numbered.search_row from (
    select partners.rowid as address, range.last_row + 1 - row_number() over (
      partition by partners.organization_id order by partners.rowid desc
    ) as search_row
    from partners join partner_search_ranges as range using (organization_id)
    where partners.search_row is null
  ) as numbered
  where partners.rowid = numbered.address
`);

/** Gives each partner that has none a number, by which its entries in the indexes are known. */
export async function numberNewPartners(db: Kysely<Database>): Promise<void> {
  for (const statement of [openRanges, extendRanges, numberPartners]) {
    await db.executeQuery(statement);
  }
}

/** Puts the partners that have no number yet into the trigram indexes; in a transaction. */
export async function indexNewPartners({ ask }: Pick<Store, "ask">): Promise<void> {
  const waiting = await ask(isAnyWaiting);
  if (waiting.length === 0) return;
  const statements = [openRanges, ...addEntries, extendRanges, numberPartners];
  for (const statement of statements) await ask(statement);
}
