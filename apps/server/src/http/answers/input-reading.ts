import { type AnyTRPCMiddlewareFunction, TRPCError } from "@trpc/server";
import { z } from "zod";

/**
 * The middlewares of a procedure, with its input read at once. tRPC reads each as if its schema had
 * to wait for something, which takes longer than to read most of them.
 */
export function readingAtOnce(
  middlewares: readonly AnyTRPCMiddlewareFunction[],
  inputs: readonly unknown[],
): readonly AnyTRPCMiddlewareFunction[] {
  const [schema, ...others] = inputs;
  if (!(schema instanceof z.ZodType) || others.length > 0) return middlewares;
  return middlewares.map((middleware) =>
    middleware._type === "input" ? reading(schema, middleware) : middleware,
  );
}

function reading(schema: z.ZodType, waiting: AnyTRPCMiddlewareFunction): AnyTRPCMiddlewareFunction {
  return async (options) => {
    const given = await options.getRawInput();
    let input: unknown;
    try {
      input = schema.parse(given);
    } catch (cause) {
      if (cause instanceof z.core.$ZodAsyncError) return waiting(options);
      throw new TRPCError({ code: "BAD_REQUEST", cause });
    }
    return options.next({ input });
  };
}
