import type { EventService } from "@liaison/contracts";
import type { ServiceDependencies } from "../service-dependencies.ts";
import { listEvents } from "./list-events.ts";

type Dependencies = Pick<ServiceDependencies, "readList" | "expiry" | "eventFeed">;

export function createEventService({ readList, expiry, eventFeed }: Dependencies): EventService {
  return {
    list: async (caller, input) => {
      await expiry.sweepIfDue();
      return readList(caller.target.organizationId, (store) => listEvents(store, caller, input));
    },
    live: eventFeed.follow,
  };
}
