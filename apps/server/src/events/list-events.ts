import type { Caller, EventPage, ListEventsInput } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { findEventPage } from "./event.repository.ts";

export function listEvents(
  store: Store,
  caller: Caller,
  { order, limit, cursor, ...filter }: ListEventsInput,
): Promise<EventPage> {
  return findEventPage(store, caller.target.organizationId, filter, { order, limit, cursor });
}
