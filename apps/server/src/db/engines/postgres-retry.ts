import { setTimeout } from "node:timers/promises";
import { EndedTransactionError } from "../database.ts";
import {
  isLostConnection,
  isOutdatedStatement,
  isOverruled,
  UnknownOutcomeError,
} from "./postgres-failures.ts";

const maxAttempts = 5;
const firstPauseMs = 10;

/** Runs a transaction again that others have ended, or whose connection was lost before its commit. */
export async function retrying<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === maxAttempts || !mayRunAgain(error)) throw error;
    }
    // Those who were in each other's way come back at different times.
    await setTimeout(Math.random() * firstPauseMs * 2 ** attempt);
  }
}

function mayRunAgain(error: unknown): boolean {
  if (error instanceof EndedTransactionError) return mayRunAgain(error.cause);
  if (error instanceof UnknownOutcomeError) return false;
  return isOverruled(error) || isLostConnection(error) || isOutdatedStatement(error);
}
