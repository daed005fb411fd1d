import { LiaisonError } from "@liaison/contracts";

/** The `Retry-After` of a failed request: the longest wait that its errors ask for. */
export function retryAfter(errors: readonly unknown[]): Readonly<Record<string, string>> {
  const waits = errors.flatMap((error) =>
    error instanceof LiaisonError && error.retryAfterSeconds !== undefined
      ? [error.retryAfterSeconds]
      : [],
  );
  return waits.length === 0 ? {} : { "retry-after": String(Math.max(...waits)) };
}
