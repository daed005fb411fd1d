import type { ContractContext, ProcedureMeta } from "@liaison/contracts";
import {
  type AnyTRPCMiddlewareFunction,
  type AnyTRPCProcedure,
  type AnyTRPCRouter,
  initTRPC,
} from "@trpc/server";
import { z } from "zod";
import { compilePicker } from "./field-picker.ts";

const bare = initTRPC.context<ContractContext>().meta<ProcedureMeta>().create().procedure;

/** What a procedure is made of. */
const Parts = z.object({
  type: z.enum(["query", "mutation"]),
  meta: z.custom<ProcedureMeta>(isObject),
  output: z.instanceof(z.ZodType),
  resolver: z.custom<Parameters<typeof bare.query>[0]>(isFunction),
  middlewares: z.array(z.custom<AnyTRPCMiddlewareFunction>(isFunction)),
});

/**
 * The router, with answers not checked against the contract but cut down to it: their fields are
 * taken, and nothing that the contract does not have gets out. What cannot be answered like this is
 * checked as before.
 */
export function withPickedAnswers(router: AnyTRPCRouter): AnyTRPCRouter {
  const procedures = Object.entries<AnyTRPCProcedure>(router._def.procedures).map(
    ([name, procedure]) => [name, pickedProcedure(procedure) ?? procedure],
  );
  // What every object has by itself, as `toString`, is no procedure.
  const named: Record<string, AnyTRPCProcedure> = Object.assign(
    Object.create(null),
    Object.fromEntries(procedures),
  );
  return { ...router, _def: { ...router._def, procedures: named } };
}

/** A procedure made anew of the same parts, but for the check of its output. */
function pickedProcedure({ _def }: AnyTRPCProcedure): AnyTRPCProcedure | null {
  const { data: parts } = Parts.safeParse(_def);
  const pick = parts && compilePicker(parts.output);
  if (!pick) return null;
  const kept = parts.middlewares
    // The last one calls the resolver, and is added with it.
    .slice(0, -1)
    .filter(({ _type }) => _type !== "output");
  if (kept.length !== parts.middlewares.length - 2) return null;
  const builder = kept
    .reduce((made, middleware) => made.use(middleware), bare.meta(parts.meta))
    .output(pick);
  return parts.type === "query" ? builder.query(parts.resolver) : builder.mutation(parts.resolver);
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
