import { summarize } from "../errors/error-description.ts";
import { type ErrorReason, errorReasons } from "../errors/error-reasons.ts";
import type { FieldError } from "../errors/field-error.ts";
import { type Problem, problemOf } from "../errors/problem.ts";

const requestId = "01930a9b-8d1f-766f-945c-ef6408134dbc";

const fieldErrors: readonly FieldError[] = [
  { in: "query", path: "limit", message: "Too big: expected number to be <=100" },
];

/** A problem document as an answer with this reason carries it. */
export function problemExample(reason: ErrorReason): Problem {
  if (reason !== "validation_failed") {
    return problemOf({ reason, detail: errorReasons[reason].title, errors: [] }, requestId);
  }
  return problemOf({ reason, detail: summarize(fieldErrors), errors: fieldErrors }, requestId);
}
