import { TRPCError } from "@trpc/server";
import type { Conflict } from "./conflict.ts";
import { type ErrorReason, errorReasons } from "./error-reasons.ts";
import type { FieldError } from "./field-error.ts";

/** What an error tells besides its reason and sentence. */
export interface LiaisonErrorOptions {
  readonly errors?: readonly FieldError[];
  readonly conflict?: Conflict;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** The one error that services and adapters throw: a reason of the contract and a sentence. */
export class LiaisonError extends TRPCError {
  readonly reason: ErrorReason;
  readonly errors: readonly FieldError[];
  readonly conflict: Conflict | undefined;
  /** After how many seconds the request may succeed. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    reason: ErrorReason,
    message: string = errorReasons[reason].title,
    options: LiaisonErrorOptions = {},
  ) {
    super({ code: errorReasons[reason].code, message, cause: options.cause });
    this.reason = reason;
    this.errors = options.errors ?? [];
    this.conflict = options.conflict;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
