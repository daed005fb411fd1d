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
  return error.issues
    .flatMap(locations)
    .slice(0, maxFieldErrors)
    .map(({ path, message }) => ({
      in: locate(String(path[0] ?? "")),
      path: path.map(String).join("."),
      message,
    }));
}

/** An unknown key is reported alone; the schema's own message would name them all, each time. */
function locations(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== "unrecognized_keys") return [{ path: issue.path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: "Is not known" }));
}
