import { type Kysely, Kysely as KyselyDatabase, SqliteDialect } from "kysely";
import { partnerColumns } from "../../datasets/copied-columns.ts";
import { decodeCursor, encodeCursor } from "../page-cursor.ts";
import { searchKey } from "../search-key.ts";
import { tokenHash } from "../token-hash.ts";
import { newPartnerRow } from "./new-partner-row.ts";
import type {
  CreatePartnerInput,
  ListPartnersInput,
  Partner,
  PartnerPage,
} from "./partner.schemas.ts";
import { openPeerDatabase } from "./peer-database.ts";

interface PartnerTable extends Partner {
  organization_id: string;
  company_name_key: string;
  email_key: string;
}

interface PeerTables {
  api_tokens: { token_hash: string; organization_id: string };
  partners: PartnerTable;
}

export type PeerDatabase = Kysely<PeerTables>;

export function openKysely(file: string): PeerDatabase {
  const dialect = new SqliteDialect({ database: openPeerDatabase(file) });
  return new KyselyDatabase<PeerTables>({ dialect });
}

/** The organization of a bearer token. */
export async function findOrganization(
  db: PeerDatabase,
  authorization: string | undefined,
): Promise<string | null> {
  const token = authorization?.replace(/^Bearer /, "");
  if (!token) return null;
  const found = await db
    .selectFrom("api_tokens")
    .select("organization_id")
    .where("token_hash", "=", tokenHash(token))
    .executeTakeFirst();
  return found?.organization_id ?? null;
}

/** A count, and a page by limit and offset or behind a cursor: what a first version would do. */
export async function listPartners(
  db: PeerDatabase,
  organizationId: string,
  input: ListPartnersInput,
): Promise<PartnerPage> {
  const { total } = await matching(db, organizationId, input)
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const order = input.order_by === "company_name" ? "company_name_key" : "sales_amount";
  let page = matching(db, organizationId, input).select([...partnerColumns, "company_name_key"]);
  if (input.cursor) {
    const [key, id] = decodeCursor(input.cursor);
    page = page.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("company_name_key", "id"), ">", tuple(key, id)),
    );
  }
  const rows = await page
    .orderBy(order, input.order_dir)
    .orderBy("id")
    .limit(input.limit)
    .offset(input.offset)
    .execute();
  const last = rows.at(-1);
  const next_cursor =
    last && rows.length === input.limit ? encodeCursor([last.company_name_key, last.id]) : null;
  const items = rows.map(({ company_name_key: _, ...partner }) => partner);
  return { items, total_items: total, next_cursor };
}

export function getPartner(
  db: PeerDatabase,
  organizationId: string,
  id: string,
): Promise<Partner | undefined> {
  return db
    .selectFrom("partners")
    .select(partnerColumns)
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export function createPartner(
  db: PeerDatabase,
  organizationId: string,
  input: CreatePartnerInput,
): Promise<Partner> {
  return db
    .insertInto("partners")
    .values(newPartnerRow(organizationId, input))
    .returning(partnerColumns)
    .executeTakeFirstOrThrow();
}

function matching(db: PeerDatabase, organizationId: string, input: ListPartnersInput) {
  let query = db.selectFrom("partners").where("organization_id", "=", organizationId);
  if (input.partner_type) query = query.where("partner_type", "=", input.partner_type);
  if (input.invitation_status) {
    query = query.where("invitation_status", "=", input.invitation_status);
  }
  if (input.search) query = query.where("company_name_key", "like", `%${searchKey(input.search)}%`);
  return query;
}
