import type { Caller, Partner } from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { eventBy } from "../events/new-event.ts";
import { getPartner } from "./get-partner.ts";
import { writePartner } from "./partner.repository.ts";

/** Brings an archived partner back. Restoring again does nothing. */
export async function restorePartner(
  dependencies: { readonly store: Store; readonly clock: Clock },
  caller: Caller,
  { id }: { readonly id: string },
): Promise<Partner> {
  const { store, clock } = dependencies;
  const { organizationId } = caller.target;
  const now = timestamp(clock);
  const partner = await getPartner(store, caller, { id });
  if (partner.archived_at === null) return partner;

  const restored = await writePartner(store, organizationId, partner, { archived_at: null }, now);
  // Somebody else was faster: it is looked at as it is now.
  if (!restored) return restorePartner(dependencies, caller, { id });

  const subject = { type: "partner", id } as const;
  const data = { companyName: restored.company_name };
  await appendEvent(store, eventBy(caller, { type: "partner.restored", subject, data }, now));
  return restored;
}
