import { type FieldError, LiaisonError } from "@liaison/contracts";

/** Why a whole file is refused; `path` is the column or the line, or nothing in particular. */
export function refusedFile(path: string, message: string): LiaisonError {
  return refusedColumns([{ path, message }]);
}

/** Several things that are wrong with the columns of a file. */
export function refusedColumns(
  problems: readonly Pick<FieldError, "path" | "message">[],
): LiaisonError {
  const sentence = problems.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  return new LiaisonError("validation_failed", sentence.join("; "), {
    errors: problems.map((problem) => ({ in: "body", ...problem })),
  });
}
