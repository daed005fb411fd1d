import type { OrganizationAccess } from "../access/access.ts";
import { procedure, router, subscription } from "../trpc.ts";
import { EventPage, ListEventsInput, LiveEventsInput, TrackedEvents } from "./event.schemas.ts";

const readEvents: OrganizationAccess = { permission: "events.read" };

export const eventsRouter = router({
  list: procedure(readEvents, {
    method: "GET",
    path: "/events",
    summary: "List events",
    description: "The history of the current organization: who changed what, and when.",
  })
    .input(ListEventsInput.default({ order: "desc", limit: 50 }))
    .output(EventPage)
    .query(({ ctx, input }) => ctx.services.events.list(ctx.caller, input)),

  live: subscription(readEvents, {
    summary: "Follow events",
    description:
      "The history of the current organization as it is written. It goes on after the last event that the caller has seen, and leaves none out. Pass the id of the newest event you have to leave no gap before the first one either.",
  })
    .input(LiveEventsInput.default({}))
    .output(TrackedEvents)
    .subscription(({ ctx, input, signal }) =>
      ctx.services.events.live(ctx.caller, input, { signal, reauthorize: ctx.reauthorize }),
    ),
});
