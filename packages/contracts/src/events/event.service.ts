import type { Operation, SubscriptionOperation } from "../operation.ts";
import type { Event, EventPage, ListEventsInput, LiveEventsInput } from "./event.schemas.ts";

export interface EventService {
  readonly list: Operation<typeof ListEventsInput, typeof EventPage>;
  readonly live: SubscriptionOperation<typeof LiveEventsInput, typeof Event>;
}
