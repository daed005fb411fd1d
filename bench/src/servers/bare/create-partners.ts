import type BetterSqlite from "better-sqlite3";
import { v7 as uuidv7 } from "uuid";
import { rowsPerOrganization } from "../../datasets/bare-rows.ts";
import { searchKey } from "../search-key.ts";
import type { NewPartner } from "./new-partner.ts";
import { type PartnerRow, partnerColumns } from "./partner-row.ts";

type Lookalike = Pick<PartnerRow, "id" | "company_name" | "partner_type" | "email">;

/** A new partner, and those that look like it. */
export interface CreatedPartner extends PartnerRow {
  readonly duplicates: readonly Lookalike[];
}

const maxDuplicates = 10;

/** Who is written down to have done it. */
const actor = { id: "01890000-0000-7be0-8000-00000000000a", name: "Astrid Lindqvist" };

/** Writes one partner, with its search index, counters and history; in the caller's transaction. */
export function createInsert(database: BetterSqlite.Database) {
  const lastRow = database
    .prepare<[number, number], number | null>(
      "select max(row) from partners where row > ? and row < ?",
    )
    .pluck();
  const insert = database.prepare<Record<string, unknown>, PartnerRow>(
    `insert into partners (row, organization, company_name_key, id, partner_type, company_name,
       sales_amount, email, email_key, frequency, payment_terms, created_at, updated_at,
       company_registration_number, country_code, version)
     values (@row, @organization, @company_name_key, @id, @partner_type, @company_name,
       @sales_amount, @email, @email_key, @frequency, @payment_terms, @now, @now,
       @company_registration_number, @country_code, 1)
     returning ${partnerColumns.replaceAll("partners.", "")}`,
  );
  const insertName = database.prepare(
    "insert into partner_names (rowid, company_name_key) values (?, ?)",
  );
  const insertEmail = database.prepare(
    "insert into partner_emails (rowid, email_key) values (?, ?)",
  );
  const count = database.prepare(
    `insert into counters values (?, ?, '', 1)
     on conflict do update set partners = partners + 1`,
  );
  const insertEvent = database.prepare(
    "insert into events values (?, ?, 'partner.created', 'partner', ?, ?, ?, ?, ?)",
  );
  const alike = database.prepare<[number, string, number, string], Lookalike>(
    `select id, company_name, partner_type, email from partners where row in (
       select row from partners where organization = +? and email_key = +?
       union
       select row from partners where organization = +? and company_name_key = +?
         and archived_at is null
     ) and archived_at is null limit ${maxDuplicates}`,
  );

  return (organization: number, partner: NewPartner): CreatedPartner => {
    const now = new Date().toISOString();
    const id = uuidv7();
    const { company_name, partner_type } = partner;
    const [nameKey, emailKey] = [searchKey(company_name), searchKey(partner.email)];
    const from = organization * rowsPerOrganization;
    const row = (lastRow.get(from, from + rowsPerOrganization) ?? from) + 1;
    const duplicates = alike.all(organization, emailKey, organization, nameKey);
    const keys = { company_name_key: nameKey, email_key: emailKey };
    const created = insert.get({ ...partner, ...keys, row, organization, id, now });
    if (!created) throw new Error("Nothing was inserted");
    insertName.run(row, nameKey);
    insertEmail.run(row, emailKey);
    count.run(organization, partner_type);
    const data = JSON.stringify({ companyName: company_name, partnerType: partner_type });
    insertEvent.run(organization, uuidv7(), id, actor.id, actor.name, data, now);
    return { ...created, duplicates };
  };
}
