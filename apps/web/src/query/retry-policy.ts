import { isLiaisonError } from "@liaison/client";

const attempts = 3;

/**
 * Whether to try a query again. What got no answer, or one that says to come back, the client has
 * sent again by itself; of the answers, only a server in trouble may give another one.
 */
export function shouldRetry(failures: number, error: unknown): boolean {
  return failures < attempts - 1 && isLiaisonError(error, "internal_error");
}
