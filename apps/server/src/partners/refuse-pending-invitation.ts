import { LiaisonError, type Partner } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { findPendingInvitation } from "../supplier-invitations/supplier-invitation-changes.repository.ts";

/** Refuses what cannot be done to a partner while it is invited; an overdue one is written down before. */
export async function refusePendingInvitation(
  store: Store,
  organizationId: string,
  { id, company_name }: Pick<Partner, "id" | "company_name">,
): Promise<void> {
  const pending = await findPendingInvitation(store, organizationId, id);
  if (!pending) return;
  throw new LiaisonError(
    "invitation_already_pending",
    `${company_name} has a pending invitation: revoke it first`,
    { conflict: { invitationId: pending.id } },
  );
}
