import { and, asc, count, desc, eq, getTableColumns, like, sql } from "drizzle-orm";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { decodeCursor, encodeCursor } from "../page-cursor.ts";
import { searchKey } from "../search-key.ts";
import { tokenHash } from "../token-hash.ts";
import { apiTokens, partners } from "./drizzle-tables.ts";
import { newPartnerRow } from "./new-partner-row.ts";
import type {
  CreatePartnerInput,
  ListPartnersInput,
  Partner,
  PartnerPage,
} from "./partner.schemas.ts";
import { openPeerDatabase } from "./peer-database.ts";

const {
  organization_id: _,
  company_name_key,
  email_key,
  ...partnerColumns
} = getTableColumns(partners);

export type DrizzleDatabase = BetterSQLite3Database;

export function openDrizzle(file: string): DrizzleDatabase {
  return drizzle({ client: openPeerDatabase(file) });
}

/** The organization of a bearer token. */
export async function findOrganization(db: DrizzleDatabase, token: string): Promise<string | null> {
  const [found] = await db
    .select({ organizationId: apiTokens.organization_id })
    .from(apiTokens)
    .where(eq(apiTokens.token_hash, tokenHash(token)));
  return found?.organizationId ?? null;
}

/** A count, and a page by limit and offset or behind a cursor: what a first version would do. */
export async function listPartners(
  db: DrizzleDatabase,
  organizationId: string,
  input: ListPartnersInput,
): Promise<PartnerPage> {
  const filter = and(
    eq(partners.organization_id, organizationId),
    input.partner_type && eq(partners.partner_type, input.partner_type),
    input.invitation_status && eq(partners.invitation_status, input.invitation_status),
    input.search ? like(partners.company_name_key, `%${searchKey(input.search)}%`) : undefined,
  );
  const [counted] = await db.select({ total: count() }).from(partners).where(filter);
  const column = input.order_by === "company_name" ? company_name_key : partners.sales_amount;
  const rows = await db
    .select({ ...partnerColumns, company_name_key })
    .from(partners)
    .where(and(filter, input.cursor ? behind(input.cursor) : undefined))
    .orderBy(input.order_dir === "asc" ? asc(column) : desc(column), partners.id)
    .limit(input.limit)
    .offset(input.offset);
  const last = rows.at(-1);
  const next_cursor =
    last && rows.length === input.limit ? encodeCursor([last.company_name_key, last.id]) : null;
  const items = rows.map(({ company_name_key: _key, ...partner }) => partner);
  return { items, total_items: counted?.total ?? 0, next_cursor };
}

export async function getPartner(
  db: DrizzleDatabase,
  organizationId: string,
  id: string,
): Promise<Partner | undefined> {
  const [partner] = await db
    .select(partnerColumns)
    .from(partners)
    .where(and(eq(partners.organization_id, organizationId), eq(partners.id, id)));
  return partner;
}

export async function createPartner(
  db: DrizzleDatabase,
  organizationId: string,
  input: CreatePartnerInput,
): Promise<Partner | undefined> {
  const [partner] = await db
    .insert(partners)
    .values(newPartnerRow(organizationId, input))
    .returning(partnerColumns);
  return partner;
}

function behind(cursor: string) {
  const [key, id] = decodeCursor(cursor);
  return sql`(${company_name_key}, ${partners.id}) > (${key}, ${id})`;
}
