import type { EventService } from "@liaison/contracts";
import type { ServiceDependencies } from "../service-dependencies.ts";
import { listEvents } from "./list-events.ts";

type Dependencies = Pick<ServiceDependencies, "store" | "expiry" | "eventFeed">;

export function createEventService({ store, expiry, eventFeed }: Dependencies): EventService {
  return {
    list: async (caller, input) => {
      await expiry.sweepIfDue();
      return listEvents(store, caller, input);
    },
    live: eventFeed.follow,
  };
}
