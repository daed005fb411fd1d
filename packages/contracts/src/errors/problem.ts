import { z } from "zod";
import { Conflict } from "./conflict.ts";
import type { ErrorDescription } from "./error-description.ts";
import { type ErrorReason, errorReasonNames, errorReasons } from "./error-reasons.ts";
import { FieldError } from "./field-error.ts";

export const Problem = z
  .object({
    type: z
      .string()
      .meta({ format: "uri" })
      .describe("Identifies the kind of problem: `urn:liaison:problem:` and the reason."),
    title: z.string().describe("The kind of problem in a few words, the same every time."),
    status: z.int().min(400).max(599).describe("The HTTP status of the answer."),
    detail: z.string().describe("What went wrong this time."),
    reason: z.enum(errorReasonNames).describe("The kind of problem, for a program to switch on."),
    requestId: z.string().describe("The answer's `X-Request-Id`."),
    errors: z
      .array(FieldError)
      .optional()
      .describe("What is wrong with the request, when validation failed."),
    conflict: Conflict.optional().describe("What stands in the way, with some reasons."),
  })
  .meta({ id: "Problem", description: "Why a request failed (RFC 9457)." });

/** The body of a failed request over REST (RFC 9457). */
export type Problem = z.output<typeof Problem>;

/** The media type of a {@link Problem}. */
export const problemMediaType = "application/problem+json";

/** The problem document that tells an error to a REST caller. */
export function problemOf(error: ErrorDescription, requestId: string): Problem {
  const { status, title } = errorReasons[error.reason];
  return {
    type: problemType(error.reason),
    title,
    status,
    detail: error.detail,
    reason: error.reason,
    requestId,
    ...(error.errors.length > 0 && { errors: [...error.errors] }),
    ...(error.conflict && { conflict: error.conflict }),
  };
}

function problemType(reason: ErrorReason): string {
  return `urn:liaison:problem:${reason}`;
}
