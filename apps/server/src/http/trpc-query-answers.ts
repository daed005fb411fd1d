import type { ContractContext } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import {
  type AnyTRPCRouter,
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  type TRPCError,
  transformTRPCResponse,
} from "@trpc/server";
import { getHTTPStatusCode } from "@trpc/server/http";
import type { Queries, QueryCall } from "./trpc-queries.ts";

/** What goes back to whoever sent queries. */
export interface QueryAnswers {
  readonly status: number;
  readonly body: string;
  readonly errors: readonly TRPCError[];
}

export interface QueryOptions {
  readonly router: AnyTRPCRouter;
  readonly ctx: ContractContext;
  readonly onError: (failure: { readonly error: TRPCError; readonly path: string }) => void;
}

const config = appRouter._def._config;

/** Carries queries out, beside each other, and puts the answers as tRPC's own adapters do. */
export async function answerQueries(
  { calls, isBatch }: Queries,
  options: QueryOptions,
): Promise<QueryAnswers> {
  const outcomes = await Promise.all(calls.map((call, index) => outcomeOf(call, index, options)));
  const responses = outcomes.map(({ response }) => response);
  const errors = outcomes.map(({ error }) => error);
  const [first] = responses;
  const answer = isBatch || !first ? responses : first;
  return {
    status: getHTTPStatusCode(responses, errors),
    body: JSON.stringify(transformTRPCResponse(config, answer)),
    errors: errors.filter((error) => error !== undefined),
  };
}

async function outcomeOf(
  { path, input }: QueryCall,
  batchIndex: number,
  { router, ctx, onError }: QueryOptions,
) {
  const type = "query";
  try {
    const data: unknown = await callTRPCProcedure({
      router,
      path,
      type,
      getRawInput: async () => input,
      ctx,
      // Whoever leaves is noticed by what lasts, and no query does.
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
