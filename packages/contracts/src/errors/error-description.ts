import type { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { Conflict } from "./conflict.ts";
import { type ErrorReason, errorReasons, reasonOfCode } from "./error-reasons.ts";
import { type FieldError, fieldErrorsOf } from "./field-error.ts";
import { LiaisonError } from "./liaison-error.ts";

/** What a caller is told of an error, on every transport. */
export interface ErrorDescription {
  readonly reason: ErrorReason;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly conflict?: Conflict;
}

/**
 * Describes any error that reached a transport. An error that is not one of the contract's is
 * reported as `internal_error`, and nothing of its message gets out.
 */
export function describeError(
  error: TRPCError,
  locate: (field: string) => FieldError["in"] = () => "input",
): ErrorDescription {
  if (error instanceof LiaisonError) {
    const errors = error.errors.map((fieldError) =>
      fieldError.in === "input"
        ? { ...fieldError, in: locate(fieldError.path.split(".")[0] ?? "") }
        : fieldError,
    );
    const { reason, message: detail, conflict } = error;
    return { reason, detail, errors, ...(conflict && { conflict }) };
  }
  if (error.code === "BAD_REQUEST" && error.cause instanceof ZodError) {
    const errors = fieldErrorsOf(error.cause, locate);
    return { reason: "validation_failed", detail: summarize(errors), errors };
  }
  const reason = reasonOfCode(error.code) ?? "internal_error";
  return { reason, detail: errorReasons[reason].title, errors: [] };
}

/** Names the fields that are wrong in one sentence. */
export function summarize(errors: readonly FieldError[]): string {
  return errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; ");
}
