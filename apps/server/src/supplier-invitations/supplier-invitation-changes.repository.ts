import { sql } from "kysely";
import type { Store } from "../db/database.ts";
import type { SupplierInvitationTable } from "./supplier-invitation.table.ts";

/** As it stands in the indexes of what is pending: a parameter would lead to none of them. */
const pending = sql.lit<"pending">("pending");

export function findInvitationRow(
  { db }: Store,
  organizationId: string,
  id: string,
): Promise<SupplierInvitationTable | undefined> {
  return db
    .selectFrom("supplier_invitations")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The invitation of a partner that is pending in its row, be it past its date or not. */
export function findPendingInvitation(
  { db }: Store,
  organizationId: string,
  partnerId: string,
): Promise<SupplierInvitationTable | undefined> {
  return db
    .selectFrom("supplier_invitations")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("partner_id", "=", partnerId)
    .where("status", "=", pending)
    .executeTakeFirst();
}

/** False: the partner has a pending invitation already. */
export async function insertInvitation(
  { db }: Store,
  row: SupplierInvitationTable,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("supplier_invitations")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

type StoredState = Pick<
  SupplierInvitationTable,
  "organization_id" | "id" | "status" | "expires_at"
>;

/**
 * Changes an invitation that stands as it was read. Undefined: somebody has accepted, resent or
 * otherwise changed it since.
 */
export function writeInvitation(
  { db }: Store,
  { organization_id, id, status, expires_at }: StoredState,
  change: Partial<SupplierInvitationTable>,
  now: string,
): Promise<SupplierInvitationTable | undefined> {
  return db
    .updateTable("supplier_invitations")
    .set({
      ...change,
      ...(change.email !== undefined && { email_lower: change.email.toLowerCase() }),
      updated_at: now,
    })
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .where("status", "=", status)
    .where("expires_at", "=", expires_at)
    .returningAll()
    .executeTakeFirst();
}

/** Some of the pending invitations of all organizations that are past their date, oldest first. */
export function findOverdueInvitations(
  { db }: Store,
  now: string,
  limit: number,
): Promise<SupplierInvitationTable[]> {
  return db
    .selectFrom("supplier_invitations")
    .selectAll()
    .where("status", "=", pending)
    .where("expires_at", "<=", now)
    .orderBy("expires_at")
    .limit(limit)
    .execute();
}

/** When the first of all pending invitations runs out; null if there are none. */
export async function findNextExpiry({ db }: Store): Promise<string | null> {
  const { next } = await db
    .selectFrom("supplier_invitations")
    .select(({ fn }) => fn.min("expires_at").as("next"))
    .where("status", "=", pending)
    .executeTakeFirstOrThrow();
  return next;
}
