import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { originOfNobody } from "../events/new-event.ts";
import { followInvitation } from "../partners/follow-invitation.ts";
import { invitationEvent } from "./invitation-event.ts";
import type { SupplierInvitationTable } from "./supplier-invitation.table.ts";
import {
  findOverdueInvitations,
  findPendingInvitation,
  writeInvitation,
} from "./supplier-invitation-changes.repository.ts";
import { isOverdue } from "./supplier-invitation-row.ts";

/**
 * Writes down that a partner's pending invitation has run out, if it has, in the transaction of
 * what is done next: nothing else then takes it for pending.
 */
export async function expireOverdueInvitation(
  store: Store,
  organizationId: string,
  partnerId: string,
  now: string,
): Promise<void> {
  const pending = await findPendingInvitation(store, organizationId, partnerId);
  if (pending && isOverdue(pending, now)) await expireInvitation(store, pending, now);
}

/**
 * Writes down which invitations of all organizations have run out, so many at most. Says whether
 * there may be others.
 */
export async function expireOverdueInvitations(
  store: Store,
  now: string,
  limit: number,
): Promise<boolean> {
  const overdue = await findOverdueInvitations(store, now, limit);
  const organizationIds = await takeOrganizations(store, overdue);
  const taken = overdue.filter(({ organization_id }) => organizationIds.has(organization_id));
  for (const invitation of taken) await expireInvitation(store, invitation, now);
  return overdue.length === limit || taken.length < overdue.length;
}

/** Reads of all organizations wait for a sweep: not for long because of one that does not let go. */
const waitAtMostMs = 1_000;

/** Those that nobody writes to; where that is none of them, whoever does is waited for. */
async function takeOrganizations(
  { db, engine }: Store,
  overdue: readonly SupplierInvitationTable[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(overdue.map(({ organization_id }) => organization_id))];
  const free = await engine.claimOrganizations(db, ids);
  if (free.length > 0) return new Set(free);
  await engine.lockOrganizations(db, ids, waitAtMostMs);
  return new Set(ids);
}

/**
 * Writes down that an invitation, which is past its date, has run out. Nothing happens where that
 * has been written down before, or somebody has accepted, resent or revoked it since it was read.
 */
export async function expireInvitation(
  store: Store,
  invitation: Omit<SupplierInvitationTable, "status">,
  now: string,
): Promise<void> {
  const pending = { ...invitation, status: "pending" } as const;
  const expired = await writeInvitation(store, pending, { status: "expired" }, now);
  if (!expired) return;
  const { organization_id: organizationId, partner_id: partnerId } = invitation;
  const origin = originOfNobody(organizationId, now);
  await appendEvent(store, invitationEvent("supplier_invitation.expired", expired, origin));
  await followInvitation(
    store,
    { organizationId, partnerId },
    { invitation_status: null, guest_organization_id: null },
    origin,
  );
}
