import { z } from "zod";

/** One thing that is wrong with a request, and where. */
export const FieldError = z
  .object({
    in: z
      .enum(["query", "header", "path", "body", "input"])
      .describe("Which part of the request; over tRPC, `input` or `header`."),
    path: z.string().describe("The parameter or field, dotted where nested: `partner_ids.0`."),
    message: z.string(),
  })
  .meta({ id: "FieldError" });

export type FieldError = z.output<typeof FieldError>;

/** Whoever gets this many wrong wants no longer list. */
const maxFieldErrors = 100;

/** The field errors of a failed parse; `locate` says in which part of the request a field was. */
export function fieldErrorsOf(
  error: z.core.$ZodError,
  locate: (field: string) => FieldError["in"],
): FieldError[] {
  const located = error.issues.flatMap((issue) =>
    issuePaths(issue).map((path) => ({ path, message: issue.message })),
  );
  return located.slice(0, maxFieldErrors).map(({ path, message }) => ({
    in: locate(String(path[0] ?? "")),
    path: path.map(String).join("."),
    message,
  }));
}

/** An unknown key is reported at the object that has it; the key itself is what a caller looks for. */
function issuePaths(issue: z.core.$ZodIssue): readonly PropertyKey[][] {
  if (issue.code !== "unrecognized_keys") return [issue.path];
  return issue.keys.map((key) => [...issue.path, key]);
}
