import {
  type ListPartnersInput,
  type Partner,
  type PartnerOrderBy,
  PartnerType,
} from "@liaison/contracts";
import type { ExpressionBuilder } from "kysely";
import type { Database, Store } from "../db/database.ts";
import { normalizedKey } from "../db/normalized-key.ts";
import type { PartnerTable } from "./partner.table.ts";
import type { PartnerPosition } from "./partner-cursor.ts";
import { derivedKeys } from "./partner-row.ts";

export type PartnerFilter = Pick<
  ListPartnersInput,
  | "partner_types"
  | "partner_ids"
  | "search_field"
  | "search_text"
  | "invitation_statuses"
  | "include_archived"
>;

export interface PartnerSlice extends Pick<ListPartnersInput, "order_by" | "order_dir"> {
  readonly after: PartnerPosition | null;
  readonly limit: number;
  readonly offset: number;
}

const partnerColumns = [
  "id",
  "company_name",
  "sales_amount",
  "partner_type",
  "email",
  "frequency",
  "payment_terms",
  "created_at",
  "updated_at",
  "invitation_status",
  "guest_organization_id",
  "company_registration_number",
  "country_code",
  "version",
  "archived_at",
] as const satisfies readonly (keyof Partner)[];

/** Text orders by its normalized key. */
const orderColumns = {
  company_name: "company_name_key",
  sales_amount: "sales_amount",
  partner_type: "partner_type",
  email: "email_key",
  frequency: "frequency_key",
  payment_terms: "payment_terms_key",
} as const satisfies Record<PartnerOrderBy, string>;

const searchColumns = { company_name: "company_name_key", email: "email_key" } as const;

const nullableOrders: ReadonlySet<PartnerOrderBy> = new Set(["frequency", "payment_terms"]);

export async function countPartners(
  store: Store,
  organizationId: string,
  filter: PartnerFilter,
): Promise<number> {
  const { total } = await matchingPartners(store, organizationId, filter)
    .select(({ fn }) => fn.countAll().as("total"))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Nulls come last in both directions, and ties are broken by id. */
export function findPartners(
  store: Store,
  organizationId: string,
  filter: PartnerFilter,
  slice: PartnerSlice,
): Promise<Partner[]> {
  const column = orderColumns[slice.order_by];
  let query = matchingPartners(store, organizationId, filter).select(partnerColumns);
  const { after } = slice;
  if (after) query = query.where((eb) => comesAfter(eb, slice, after));
  if (nullableOrders.has(slice.order_by)) query = query.orderBy((eb) => eb(column, "is", null));
  return query
    .orderBy(column, slice.order_dir)
    .orderBy("id")
    .limit(slice.limit)
    .offset(slice.offset)
    .execute();
}

export function findPartner(
  { db }: Store,
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

/**
 * Changes a partner that is as it was read; its version counts up. Undefined: it has been changed or
 * taken away since.
 */
export function writePartner(
  { db }: Store,
  organizationId: string,
  { id, version }: Pick<Partner, "id" | "version">,
  change: Partial<Partner>,
  now: string,
): Promise<Partner | undefined> {
  return db
    .updateTable("partners")
    .set({ ...change, ...derivedKeys(change), version: version + 1, updated_at: now })
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning(partnerColumns)
    .executeTakeFirst();
}

export function insertPartner({ db }: Store, row: PartnerTable): Promise<Partner> {
  return db.insertInto("partners").values(row).returning(partnerColumns).executeTakeFirstOrThrow();
}

function matchingPartners({ db, engine }: Store, organizationId: string, filter: PartnerFilter) {
  const { partner_types, partner_ids, search_text, invitation_statuses } = filter;
  let query = db.selectFrom("partners").where("organization_id", "=", organizationId);
  if (partner_types.length < PartnerType.options.length) {
    query = query.where("partner_type", "in", partner_types);
  }
  if (partner_ids) query = query.where((eb) => engine.isOneOf(eb.ref("id"), partner_ids));
  if (invitation_statuses) {
    query = query.where((eb) => engine.isOneOf(eb.ref("invitation_status"), invitation_statuses));
  }
  if (search_text) {
    const column = searchColumns[filter.search_field];
    query = query.where((eb) => engine.contains(eb.ref(column), normalizedKey(search_text)));
  }
  if (!filter.include_archived) query = query.where("archived_at", "is", null);
  return query;
}

/** The first condition alone says little, but it is the one that an index can seek by. */
function comesAfter(
  eb: ExpressionBuilder<Database, "partners">,
  { order_by, order_dir }: PartnerSlice,
  { key, id }: PartnerPosition,
) {
  const column = orderColumns[order_by];
  if (key === null) return eb.and([eb(column, "is", null), eb("id", ">", id)]);
  const [notBefore, beyond] = order_dir === "asc" ? ([">=", ">"] as const) : (["<=", "<"] as const);
  const later = eb.and([
    eb(column, notBefore, key),
    eb.or([eb(column, beyond, key), eb("id", ">", id)]),
  ]);
  return nullableOrders.has(order_by) ? eb.or([later, eb(column, "is", null)]) : later;
}
