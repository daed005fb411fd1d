import { LiaisonError } from "@liaison/contracts";
import { TRPCError } from "@trpc/server";

/** What does not answer now may do so again at any moment. */
const unavailableForSeconds = 1;

/** The `Retry-After` of a failed request: the longest wait that its errors ask for. */
export function retryAfter(errors: readonly unknown[]): Readonly<Record<string, string>> {
  const waits = errors.flatMap((error) => secondsOf(error) ?? []);
  return waits.length === 0 ? {} : { "retry-after": String(Math.max(...waits)) };
}

function secondsOf(error: unknown): number | undefined {
  if (error instanceof LiaisonError && error.retryAfterSeconds !== undefined) {
    return error.retryAfterSeconds;
  }
  const isUnavailable = error instanceof TRPCError && error.code === "SERVICE_UNAVAILABLE";
  return isUnavailable ? unavailableForSeconds : undefined;
}
