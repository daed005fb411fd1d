import type { Caller, EventPage, PartnerHistoryInput } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { findEventPage } from "../events/event.repository.ts";
import { getPartner } from "./get-partner.ts";

/** What has happened to a partner, newest first. */
export async function partnerHistory(
  store: Store,
  caller: Caller,
  { id, limit, cursor }: PartnerHistoryInput,
): Promise<EventPage> {
  await getPartner(store, caller, { id });
  const filter = { subjectType: "partner", subjectId: id } as const;
  const { organizationId } = caller.target;
  return findEventPage(store, organizationId, filter, { order: "desc", limit, cursor });
}
