import { APIError } from "better-auth/api";
import type { z } from "zod";

/** Reads what a user typed in; rejects in the authentication library's own way what is not valid. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const message = parsed.error.issues
    .map((issue) => [...issue.path, issue.message].join(": "))
    .join("; ");
  throw new APIError("BAD_REQUEST", { code: "VALIDATION_FAILED", message });
}
