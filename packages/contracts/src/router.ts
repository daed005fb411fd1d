import { apiTokensRouter } from "./api-tokens/api-token.router.ts";
import { connectionsRouter } from "./connections/connection.router.ts";
import { eventsRouter } from "./events/event.router.ts";
import { meRouter } from "./me/me.router.ts";
import { partnersRouter } from "./partners/partner.router.ts";
import { receivedInvitationsRouter } from "./received-invitations/received-invitation.router.ts";
import { supplierInvitationsRouter } from "./supplier-invitations/supplier-invitation.router.ts";
import { router } from "./trpc.ts";

/** The contract's router: a static value that needs no server to be imported. */
export const appRouter = router({
  me: meRouter,
  partners: partnersRouter,
  supplierInvitations: supplierInvitationsRouter,
  receivedInvitations: receivedInvitationsRouter,
  connections: connectionsRouter,
  events: eventsRouter,
  apiTokens: apiTokensRouter,
});

/** The type that every caller works with. */
export type AppRouter = typeof appRouter;
