import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { tokenHash } from "../servers/token-hash.ts";
import { keyColumns, partnerColumns } from "./copied-columns.ts";
import { databaseFile, removeDatabase } from "./database-files.ts";
import type { Dataset } from "./dataset.ts";
import type { Tokens } from "./issue-tokens.ts";

const columns = ["organization_id", ...partnerColumns, ...keyColumns].join(", ");

/** The same partners in the tables that a tutorial would make of them. */
export function makePeersDatabase(dataset: Dataset, tokens: Tokens): void {
  const file = databaseFile(dataset, "peers");
  mkdirSync(dirname(file), { recursive: true });
  removeDatabase(file);
  const database = new BetterSqlite(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = OFF");
  database.exec(tables);
  database.prepare("attach ? as product").run(databaseFile(dataset, "product"));
  database.exec(`
    insert into partners (${columns})
    select ${columns} from product.partners
    where organization_id in (select value from json_each('${JSON.stringify(Object.keys(tokens))}'))
      and archived_at is null;
    create index partners_by_name on partners (organization_id, company_name_key);
  `);
  const addToken = database.prepare("insert into api_tokens values (?, ?)");
  for (const [organizationId, token] of Object.entries(tokens)) {
    addToken.run(tokenHash(token), organizationId);
  }
  database.pragma("wal_checkpoint(truncate)");
  database.close();
}

const tables = `
  create table api_tokens (token_hash text primary key, organization_id text not null);
  create table partners (
    id text primary key,
    organization_id text not null,
    company_name text not null,
    company_name_key text not null,
    sales_amount integer not null,
    partner_type text not null,
    email text not null,
    email_key text not null,
    frequency text,
    payment_terms text,
    company_registration_number text,
    country_code text,
    invitation_status text,
    guest_organization_id text,
    version integer not null,
    archived_at text,
    created_at text not null,
    updated_at text not null
  );
`;
