import { reasonOf } from "../config/open-configured-store.ts";
import { UnknownOutcomeError } from "../db/engines/postgres-failures.ts";
import { transfers } from "../db/transfers.ts";
import { CopyError } from "./copy-error.ts";

/** Why a copy has failed, for whoever asked for it; what is a mistake of ours is thrown on. */
export function copyFailure(error: unknown, signal: AbortSignal): string {
  if (error instanceof UnknownOutcomeError) {
    return `${error.message}: the target has everything or nothing. It is empty if another copy begins`;
  }
  if (signal.aborted) return "Interrupted: nothing is kept of the copy";
  if (error instanceof CopyError) return error.message;
  if (!Object.values(transfers).some(({ isFailure }) => isFailure(error))) throw error;
  return `The copy has failed, and nothing is kept of it: ${reasonOf(error)}`;
}
