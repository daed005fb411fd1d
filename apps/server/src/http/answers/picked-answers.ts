import type { ProcedureMeta } from "@liaison/contracts";
import {
  type AnyTRPCMiddlewareFunction,
  type AnyTRPCProcedure,
  type AnyTRPCRouter,
  TRPCError,
} from "@trpc/server";
import { z } from "zod";
import { compilePicker, type FieldPicker } from "./field-picker.ts";
import { readingAtOnce } from "./input-reading.ts";

/** What a procedure is made of. The last of its middlewares calls the resolver. */
const Parts = z.object({
  type: z.enum(["query", "mutation"]),
  meta: z.custom<ProcedureMeta>(isObject),
  output: z.instanceof(z.ZodType),
  inputs: z.array(z.unknown()),
  middlewares: z.array(z.custom<AnyTRPCMiddlewareFunction>(isFunction)),
});

type CallOptions = Parameters<AnyTRPCMiddlewareFunction>[0];

/** What a middleware hands on: more of the context, another input, or another way to it. */
type Changes = Partial<Pick<CallOptions, "ctx" | "input" | "getRawInput">>;

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

/** A procedure that runs the same parts, but for the check of its output. */
function pickedProcedure(procedure: AnyTRPCProcedure): AnyTRPCProcedure | null {
  const { data: parts } = Parts.safeParse(procedure._def);
  const pick = parts && compilePicker(parts.output);
  if (!pick) return null;
  const rest = parts.middlewares.filter(({ _type }) => _type !== "output");
  if (rest.length !== parts.middlewares.length - 1) return null;
  const kept = readingAtOnce(rest, parts.inputs);
  const call = async (options: CallOptions) => {
    const result = await proceed(kept, 0, { ...options, meta: parts.meta });
    if (!result.ok) throw result.error;
    return pickFields(pick, result.data);
  };
  return Object.assign(call, procedure);
}

/**
 * Runs a middleware, and those after it. tRPC does the same, but copies what it hands on in a way
 * that takes longer than most middlewares do.
 */
async function proceed(
  middlewares: readonly AnyTRPCMiddlewareFunction[],
  index: number,
  options: CallOptions,
): ReturnType<AnyTRPCMiddlewareFunction> {
  const middleware = middlewares[index];
  if (!middleware) throw new Error("The last middleware calls the resolver, and no other");
  const next = (changes: Changes = {}) =>
    proceed(middlewares, index + 1, {
      ...options,
      ...changes,
      ctx: changes.ctx ? { ...options.ctx, ...changes.ctx } : options.ctx,
    });
  return middleware({ ...options, next });
}

function pickFields(pick: FieldPicker, answer: unknown): unknown {
  try {
    return pick(answer);
  } catch (cause) {
    throw new TRPCError({
      code: "INTERNAL_SERVER_ERROR",
      message: "Output validation failed",
      cause,
    });
  }
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
