import { isLiaisonError } from "@liaison/client";
import { isUnanswered } from "./is-unanswered.ts";

const attempts = 3;

/**
 * Whether to try a query again. The server's answers to what was asked stay the same however often
 * one asks; only a server that is out of reach or in trouble may recover.
 */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (failures >= attempts - 1) return false;
  return isUnanswered(error) || isLiaisonError(error, "internal_error", "unavailable");
}
