import type {
  InvitedBy,
  ListSupplierInvitationsInput,
  SupplierInvitation,
  SupplierInvitationStatus,
} from "@liaison/contracts";
import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import type { Database, Store } from "../db/database.ts";
import { normalizedKey } from "../db/normalized-key.ts";
import type { SupplierInvitationTable } from "./supplier-invitation.table.ts";
import { supplierInvitationOf } from "./supplier-invitation-row.ts";

/** Which invitations; `now` decides which of the pending ones have expired. */
export interface SupplierInvitationFilter {
  readonly statuses: readonly SupplierInvitationStatus[];
  readonly search: string | undefined;
  readonly now: string;
}

export interface SupplierInvitationSlice {
  readonly orderBy: NonNullable<ListSupplierInvitationsInput["orderBy"]>;
  readonly order: NonNullable<ListSupplierInvitationsInput["order"]>;
  readonly limit: number;
  readonly offset: number;
}

/** An invitation with the user who invited. */
export type FoundSupplierInvitation = SupplierInvitation & { readonly invitedBy: InvitedBy };

const orderColumns = {
  id: "supplier_invitations.id",
  createdAt: "supplier_invitations.created_at",
  invitedAt: "invited_at",
  supplierName: "business_name_key",
  expiresAt: "expires_at",
} as const satisfies Record<SupplierInvitationSlice["orderBy"], string>;

const eb = expressionBuilder<Database, "supplier_invitations">();

export async function countSupplierInvitations(
  store: Store,
  organizationId: string,
  filter: SupplierInvitationFilter,
): Promise<number> {
  const { total } = await store.db
    .selectFrom("supplier_invitations")
    .select(({ fn }) => fn.countAll().as("total"))
    .where(matches(store, organizationId, filter))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Ties are broken by id. */
export async function findSupplierInvitations(
  store: Store,
  organizationId: string,
  filter: SupplierInvitationFilter,
  slice: SupplierInvitationSlice,
): Promise<FoundSupplierInvitation[]> {
  const rows = await invitationsWithInviter(store)
    .where(matches(store, organizationId, filter))
    .orderBy(orderColumns[slice.orderBy], slice.order)
    .$if(slice.orderBy !== "id", (query) => query.orderBy("supplier_invitations.id"))
    .limit(slice.limit)
    .offset(slice.offset)
    .execute();
  return rows.map((row) => fromRow(row, filter.now));
}

export async function findSupplierInvitation(
  store: Store,
  organizationId: string,
  id: string,
  now: string,
): Promise<FoundSupplierInvitation | undefined> {
  const row = await invitationsWithInviter(store)
    .where("organization_id", "=", organizationId)
    .where("supplier_invitations.id", "=", id)
    .executeTakeFirst();
  return row && fromRow(row, now);
}

function invitationsWithInviter({ db }: Store) {
  return db
    .selectFrom("supplier_invitations")
    .innerJoin("users", "users.id", "invited_by")
    .selectAll("supplier_invitations")
    .select(["first_name", "last_name"]);
}

function matches(
  { engine }: Store,
  organizationId: string,
  { statuses, search, now }: SupplierInvitationFilter,
): Expression<SqlBool> {
  const conditions = [
    eb("organization_id", "=", organizationId),
    engine.isOneOf(statusAt(now), statuses),
  ];
  if (search) {
    const key = normalizedKey(search);
    conditions.push(
      eb.or([
        engine.contains(eb.ref("business_name_key"), key),
        engine.contains(eb.ref("business_id_key"), key),
      ]),
    );
  }
  return eb.and(conditions);
}

/** An invitation past its date is expired, whether or not that has been written down yet. */
export function statusAt(now: string): Expression<string> {
  return eb
    .case()
    .when(eb.and([eb("status", "=", "pending"), eb("expires_at", "<=", now)]))
    .then(sql.lit("expired"))
    .else(eb.ref("status"))
    .end();
}

function fromRow(
  row: SupplierInvitationTable & { first_name: string; last_name: string },
  now: string,
): FoundSupplierInvitation {
  const { invited_by: id, first_name: firstName, last_name: lastName } = row;
  return { ...supplierInvitationOf(row, now), invitedBy: { id, firstName, lastName } };
}
