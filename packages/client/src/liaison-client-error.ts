import { type ErrorReason, isErrorReason } from "@liaison/contracts/error-reasons";
import type { AppRouter } from "@liaison/contracts/router";
import { isTRPCClientError, type TRPCClientError } from "@trpc/client";

type RouterError = TRPCClientError<AppRouter>;

/**
 * What a Liaison server said went wrong: `message` is a sentence for people, `data.reason` why,
 * `data.errors` the fields that are wrong (empty unless the reason is `validation_failed`), and
 * `data.requestId` what to quote when asking for help.
 */
export type LiaisonClientError<Reason extends ErrorReason = ErrorReason> = RouterError & {
  readonly data: NonNullable<RouterError["data"]> & { readonly reason: Reason };
};

/**
 * Whether a call failed because a Liaison server said so, for one of the given reasons if any are
 * given. It is false for a network failure, an aborted call, an answer of a proxy, and a reason
 * that is newer than this client.
 */
export function isLiaisonError<Reason extends ErrorReason = ErrorReason>(
  error: unknown,
  ...reasons: readonly Reason[]
): error is LiaisonClientError<Reason> {
  if (!isTRPCClientError<AppRouter>(error)) return false;
  const reason: unknown = error.data?.reason;
  return isErrorReason(reason) && (reasons.length === 0 || reasons.some((one) => one === reason));
}
