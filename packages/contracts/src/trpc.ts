import { initTRPC } from "@trpc/server";
import type { Access, OrganizationAccess } from "./access/access.ts";
import type { Caller, SignedInUser, Visitor } from "./access/caller.ts";
import { describeError } from "./errors/error-description.ts";
import type { Route, Subscription } from "./routing/route.ts";
import type { Services } from "./services.ts";

/** What the host hands to every call. */
export interface ContractContext {
  readonly requestId: string;
  /** Resolves who is asking; rejects with `unauthenticated`. */
  readonly authenticate: () => Promise<SignedInUser>;
  /** Resolves who is asking and checks the rule; rejects with `unauthenticated` or `permission_denied`. */
  readonly authorize: (access: OrganizationAccess) => Promise<Caller>;
  /** Like `authorize`, with nothing remembered of this request's earlier checks. */
  readonly authorizeAnew: (access: OrganizationAccess) => Promise<Caller>;
  /** Who is asking, if they say so; rejects with `unauthenticated` if what they say is wrong. */
  readonly visit: () => Promise<Visitor>;
  readonly services: Services;
}

/** What every procedure declares: its access rule, and its REST route or that it is a subscription. */
export type ProcedureMeta = { readonly access: Access } & (
  | { readonly route: Route }
  | { readonly subscription: Subscription }
);

/** A silent stream shows that it lives this often, and is given up after twice that and a bit. */
const pingIntervalMs = 15_000;

const t = initTRPC
  .context<ContractContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    sse: {
      ping: { enabled: true, intervalMs: pingIntervalMs },
      client: { reconnectAfterInactivityMs: 2.5 * pingIntervalMs },
    },
    errorFormatter: ({ shape, error, ctx }) => {
      const { reason, detail, errors, conflict } = describeError(error);
      return {
        ...shape,
        message: detail,
        data: { ...shape.data, reason, errors, conflict, requestId: ctx?.requestId ?? null },
      };
    },
  });

/** Builds a router of the contract. */
export const router: typeof t.router = t.router;

/** A procedure on one organization's data. The rule is checked before the input is parsed. */
export const procedure = (access: OrganizationAccess, route: Route) =>
  t.procedure
    .meta({ access, route })
    .use(async ({ ctx, next }) => next({ ctx: { caller: await ctx.authorize(access) } }));

/** A procedure for any signed-in user; it takes no organization headers. */
export const userProcedure = (route: Route) =>
  t.procedure
    .meta({ access: "signed_in", route })
    .use(async ({ ctx, next }) => next({ ctx: { user: await ctx.authenticate() } }));

/** A procedure for anyone; what its input holds is the key to what it does. */
export const publicProcedure = (route: Route) =>
  t.procedure
    .meta({ access: "public", route })
    .use(async ({ ctx, next }) => next({ ctx: { visitor: await ctx.visit() } }));

/** A subscription to one organization's data. It can check the rule again while it lasts. */
export const subscription = (access: OrganizationAccess, documentation: Subscription) =>
  t.procedure.meta({ access, subscription: documentation }).use(async ({ ctx, next }) =>
    next({
      ctx: {
        caller: await ctx.authorize(access),
        reauthorize: async () => {
          await ctx.authorizeAnew(access);
        },
      },
    }),
  );
