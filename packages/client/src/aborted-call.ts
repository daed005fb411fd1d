import type { AppRouter } from "@liaison/contracts/router";
import { isTRPCClientError, TRPCClientError } from "@trpc/client";

/** The error of a call whose signal was aborted. Its cause is the signal's reason. */
export function abortedCall({ reason }: AbortSignal): TRPCClientError<AppRouter> {
  const cause = reason instanceof Error ? reason : new DOMException(String(reason), "AbortError");
  return new TRPCClientError("The call was aborted", { cause, meta: { aborted: true } });
}

/**
 * Whether a call failed because its signal was aborted. `error.cause` is the signal's reason: its
 * name is `TimeoutError` with `AbortSignal.timeout()`, and `AbortError` unless the caller chose
 * another.
 */
export function isAborted(error: unknown): error is TRPCClientError<AppRouter> {
  return isTRPCClientError(error) && error.meta !== undefined && "aborted" in error.meta;
}
