import type { AppRouter } from "@liaison/contracts/router";
import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { map } from "@trpc/server/observable";
import { abortedCall } from "./aborted-call.ts";

/**
 * Makes what goes wrong while an answer is read an error like that of any call. By itself, only
 * what the server says would be one, and not a lost connection or an abort.
 */
export function streamedAnswerLink(): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      next(op).pipe(
        map((envelope) => {
          const { result } = envelope;
          if (!("data" in result) || !isAsyncIterable(result.data)) return envelope;
          return { ...envelope, result: { ...result, data: read(result.data, op.signal) } };
        }),
      );
}

async function* read(answer: AsyncIterable<unknown>, signal: AbortSignal | null | undefined) {
  try {
    yield* answer;
  } catch (error) {
    if (signal?.aborted) throw abortedCall(signal);
    throw TRPCClientError.from(error instanceof Error ? error : new Error(String(error)));
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
