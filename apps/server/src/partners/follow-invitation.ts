import type { Partner } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import type { EventOrigin } from "../events/new-event.ts";
import { findPartner, writePartner } from "./partner.repository.ts";
import { partnerChanges } from "./partner-changes.ts";

type Following = Pick<Partner, "invitation_status" | "guest_organization_id">;

/**
 * Lets a partner follow its invitation or connection, in the transaction of their change, and tells
 * it in the partner's history. Nothing happens where nothing is different.
 */
export async function followInvitation(
  store: Store,
  whose: { readonly organizationId: string; readonly partnerId: string },
  state: Following,
  origin: EventOrigin,
): Promise<void> {
  const { organizationId, partnerId } = whose;
  const partner = await findPartner(store, organizationId, partnerId);
  if (!partner) throw new Error(`There is no partner ${partnerId}`);
  const changes = partnerChanges(partner, state);
  if (Object.keys(changes).length === 0) return;
  const written = await writePartner(store, organizationId, partner, state, origin.createdAt);
  // Somebody else was faster: it is looked at as it is now.
  if (!written) return followInvitation(store, whose, state, origin);
  await appendEvent(store, {
    ...origin,
    organizationId,
    type: "partner.updated",
    subject: { type: "partner", id: partnerId },
    data: { companyName: partner.company_name, changes },
  });
}
