import { initTRPC } from "@trpc/server";
import type { Access, OrganizationAccess } from "./access/access.ts";
import type { Caller, SignedInUser } from "./access/caller.ts";
import { describeError } from "./errors/error-description.ts";
import type { Route } from "./routing/route.ts";
import type { Services } from "./services.ts";

/** What the host hands to every call. */
export interface ContractContext {
  readonly requestId: string;
  /** Resolves who is asking; rejects with `unauthenticated`. */
  readonly authenticate: () => Promise<SignedInUser>;
  /** Resolves who is asking and checks the rule; rejects with `unauthenticated` or `permission_denied`. */
  readonly authorize: (access: OrganizationAccess) => Promise<Caller>;
  readonly services: Services;
}

/** What every procedure declares. */
export interface ProcedureMeta {
  readonly access: Access;
  readonly route: Route;
}

const t = initTRPC
  .context<ContractContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const { reason, detail, errors } = describeError(error);
      return {
        ...shape,
        message: detail,
        data: { ...shape.data, reason, errors, requestId: ctx?.requestId ?? null },
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
