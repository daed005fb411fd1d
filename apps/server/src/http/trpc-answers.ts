import type { ContractContext } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import {
  type AnyTRPCRouter,
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  type TRPCError,
} from "@trpc/server";
import { getHTTPStatusCode } from "@trpc/server/http";
import type { Call, Calls } from "./trpc-calls.ts";

/** What goes back to whoever called. */
export interface Answers {
  readonly status: number;
  readonly body: string;
  readonly errors: readonly TRPCError[];
}

export interface CallOptions {
  readonly router: AnyTRPCRouter;
  readonly ctx: ContractContext;
  readonly onError: (failure: { readonly error: TRPCError; readonly path: string }) => void;
}

const config = appRouter._def._config;

/** Carries calls out, beside each other, and puts the answers as tRPC's own adapters do. */
export async function answerCalls(
  { type, calls, isBatch }: Calls,
  options: CallOptions,
): Promise<Answers> {
  const outcomes = await Promise.all(
    calls.map((call, index) => outcomeOf(type, call, index, options)),
  );
  const responses = outcomes.map(({ response }) => response);
  const errors = outcomes.map(({ error }) => error);
  const [first] = responses;
  const answer = isBatch || !first ? responses : first;
  return {
    status: getHTTPStatusCode(responses, errors),
    // As it is: the contract has no data transformer.
    body: JSON.stringify(answer),
    errors: errors.filter((error) => error !== undefined),
  };
}

async function outcomeOf(
  type: Calls["type"],
  { path, input }: Call,
  batchIndex: number,
  { router, ctx, onError }: CallOptions,
) {
  try {
    const data: unknown = await callTRPCProcedure({
      router,
      path,
      type,
      getRawInput: async () => input,
      ctx,
      // Whoever leaves is noticed by what lasts, and no query or mutation does.
      signal: undefined,
      batchIndex,
    });
    return { response: { result: { data } }, error: undefined };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    onError({ error, path });
    const shape = getTRPCErrorShape({ config, error, type, path, input, ctx });
    return { response: { error: shape }, error };
  }
}
