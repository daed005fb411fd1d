import { isLiaisonError } from "@liaison/client";

/** What the server says of a refused form: a message for each field, and those of no field. */
export interface FieldErrors<Field extends string> {
  readonly fields: Partial<Record<Field, string>>;
  readonly others: readonly string[];
}

/** A message about a part of a field is one about the field. */
export function fieldErrors<Field extends string>(
  error: unknown,
  names: readonly Field[],
): FieldErrors<Field> {
  const fields: Partial<Record<Field, string>> = {};
  const others: string[] = [];
  const errors = isLiaisonError(error, "validation_failed") ? error.data.errors : [];
  for (const { path, message } of errors) {
    const name = names.find((field) => path === field || path.startsWith(`${field}.`));
    if (name === undefined) others.push(path ? `${path}: ${message}` : message);
    else fields[name] ??= message;
  }
  return { fields, others };
}
