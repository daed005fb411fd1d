import type { SupplierInvitationStatus } from "@liaison/contracts";
import { expressionBuilder, sql } from "kysely";
import type { Database, Store } from "../db/database.ts";
import type { MomentPosition } from "../pagination/moment-cursor.ts";
import { statusAt } from "../supplier-invitations/supplier-invitation.repository.ts";
import type { SupplierInvitationTable } from "../supplier-invitations/supplier-invitation.table.ts";

// The invited side is no organization yet: these queries find an invitation of any host, by what
// only its recipient has, the token or the address.

/** An invitation with the names of the organization and the user who invite. */
export interface FoundReceivedInvitation extends SupplierInvitationTable {
  readonly host_name: string;
  readonly first_name: string;
  readonly last_name: string;
}

export interface ReceivedInvitationSlice {
  readonly statuses: readonly SupplierInvitationStatus[];
  /** It decides which of the pending ones have expired. */
  readonly now: string;
  readonly after: MomentPosition | null;
  readonly limit: number;
}

const eb = expressionBuilder<Database, "supplier_invitations">();

export function findInvitationByTokenHash(
  store: Store,
  tokenHash: string,
): Promise<FoundReceivedInvitation | undefined> {
  return invitations(store)
    .innerJoin("invitation_tokens", (join) =>
      join
        .onRef("invitation_tokens.organization_id", "=", "supplier_invitations.organization_id")
        .onRef("invitation_tokens.invitation_id", "=", "supplier_invitations.id"),
    )
    .where("invitation_tokens.token_hash", "=", tokenHash)
    .executeTakeFirst();
}

/** One of the invitations to an address, which is given in lower case. */
export function findInvitationOfRecipient(
  store: Store,
  emailLower: string,
  id: string,
): Promise<FoundReceivedInvitation | undefined> {
  return invitations(store)
    .where("email_lower", "=", emailLower)
    .where("supplier_invitations.id", "=", id)
    .executeTakeFirst();
}

/** The invitations to an address, which is given in lower case, by all hosts; newest first. */
export function findInvitationsOfRecipient(
  store: Store,
  emailLower: string,
  { statuses, now, after, limit }: ReceivedInvitationSlice,
): Promise<FoundReceivedInvitation[]> {
  let query = invitations(store)
    .where("email_lower", "=", emailLower)
    .where(store.engine.isOneOf(statusAt(now), statuses));
  if (after) {
    // The first condition alone says little, but it is the one that an index can seek by.
    query = query
      .where("invited_at", "<=", after.moment)
      .where(
        eb.or([eb("invited_at", "<", after.moment), eb("supplier_invitations.id", "<", after.id)]),
      );
  }
  return query
    .orderBy("invited_at", "desc")
    .orderBy("supplier_invitations.id", "desc")
    .limit(limit)
    .execute();
}

/** Whether an expired invitation's partner is connected by now, or has been invited anew. */
export async function isSuperseded(
  { db }: Store,
  { organization_id, id, partner_id }: SupplierInvitationTable,
  now: string,
): Promise<boolean> {
  const partner = await db
    .selectFrom("partners")
    .select("partners.id")
    .where("partners.organization_id", "=", organization_id)
    .where("partners.id", "=", partner_id)
    .where((of) =>
      of.or([
        of("guest_organization_id", "is not", null),
        of.exists(
          of
            .selectFrom("supplier_invitations")
            .select("supplier_invitations.id")
            .where("supplier_invitations.organization_id", "=", organization_id)
            .where("supplier_invitations.partner_id", "=", partner_id)
            .where("supplier_invitations.id", "<>", id)
            // As it stands in the index.
            .where("supplier_invitations.status", "=", sql.lit("pending"))
            .where("supplier_invitations.expires_at", ">", now),
        ),
      ]),
    )
    .executeTakeFirst();
  return partner !== undefined;
}

/** False if that has been asked since the moment that is given. */
export async function markNewLinkRequested(
  { db }: Store,
  { organization_id, id }: Pick<SupplierInvitationTable, "organization_id" | "id">,
  { now, unlessSince }: { readonly now: string; readonly unlessSince: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("supplier_invitations")
    .set({ new_link_requested_at: now, updated_at: now })
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .where("status", "=", "expired")
    .where((of) =>
      of.or([
        of("new_link_requested_at", "is", null),
        of("new_link_requested_at", "<=", unlessSince),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function invitations({ db }: Store) {
  return db
    .selectFrom("supplier_invitations")
    .innerJoin("organizations", "organizations.id", "supplier_invitations.organization_id")
    .innerJoin("users", "users.id", "invited_by")
    .selectAll("supplier_invitations")
    .select(["organizations.name as host_name", "first_name", "last_name"]);
}
