import { TRPCError } from "@trpc/server";
import { type ErrorReason, errorReasons } from "./error-reasons.ts";
import type { FieldError } from "./field-error.ts";

/** The one error that services and adapters throw: a reason of the contract and a sentence. */
export class LiaisonError extends TRPCError {
  readonly reason: ErrorReason;
  readonly errors: readonly FieldError[];

  constructor(
    reason: ErrorReason,
    message: string = errorReasons[reason].title,
    options: { readonly errors?: readonly FieldError[]; readonly cause?: unknown } = {},
  ) {
    super({ code: errorReasons[reason].code, message, cause: options.cause });
    this.reason = reason;
    this.errors = options.errors ?? [];
  }
}
