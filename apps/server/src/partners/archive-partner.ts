import type { Caller, Partner } from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { eventBy } from "../events/new-event.ts";
import { expireOverdueInvitation } from "../supplier-invitations/expire-invitation.ts";
import { getPartner } from "./get-partner.ts";
import { writePartner } from "./partner.repository.ts";
import { refusePendingInvitation } from "./refuse-pending-invitation.ts";

/** Takes a partner out of the lists. Nothing else about it changes, and archiving again does nothing. */
export async function archivePartner(
  dependencies: { readonly store: Store; readonly clock: Clock },
  caller: Caller,
  { id }: { readonly id: string },
): Promise<Partner> {
  const { store, clock } = dependencies;
  const { organizationId } = caller.target;
  const now = timestamp(clock);
  await expireOverdueInvitation(store, organizationId, id, now);
  const partner = await getPartner(store, caller, { id });
  if (partner.archived_at !== null) return partner;
  await refusePendingInvitation(store, organizationId, partner);

  const archived = await writePartner(store, organizationId, partner, { archived_at: now }, now);
  // Somebody else was faster: it is looked at as it is now.
  if (!archived) return archivePartner(dependencies, caller, { id });

  const subject = { type: "partner", id } as const;
  const data = { companyName: archived.company_name };
  await appendEvent(store, eventBy(caller, { type: "partner.archived", subject, data }, now));
  return archived;
}
