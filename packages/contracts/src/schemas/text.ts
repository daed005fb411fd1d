import { z } from "zod";

/** C0 and C1 control characters, and DEL. */
const controlCharacter = /\p{Cc}/u;

/**
 * A line of text as a person writes it: trimmed, without control characters or broken Unicode.
 * Lengths count characters (code points), not UTF-16 units.
 */
export function text({ min = 0, max }: { min?: number; max?: number } = {}) {
  return z
    .string()
    .trim()
    .refine((value) => value.isWellFormed(), { error: "Must be well-formed Unicode", abort: true })
    .refine((value) => !controlCharacter.test(value), {
      error: "Must not contain control characters",
    })
    .refine((value) => hasAtLeast(min, value), {
      error: `Must have at least ${min} character${min === 1 ? "" : "s"}`,
    })
    .refine((value) => max === undefined || hasAtMost(max, value), {
      error: `Must have at most ${max} characters`,
    })
    .meta({ ...(min > 0 && { minLength: min }), ...(max !== undefined && { maxLength: max }) });
}

// A character is one UTF-16 unit or two: most lengths are decided without counting.

function hasAtLeast(min: number, value: string): boolean {
  return value.length >= 2 * min || characterCount(value) >= min;
}

function hasAtMost(max: number, value: string): boolean {
  return value.length <= max || characterCount(value) <= max;
}

function characterCount(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}
