import { z } from "zod";

interface TextOptions {
  readonly min?: number;
  readonly max?: number;
  /** `several`: the text may have line breaks, each of which becomes `\n`. */
  readonly lines?: "one" | "several";
}

/** C0 and C1 control characters, DEL, and those that turn the direction of the text behind them. */
const controlCharacter = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const controlCharacterButLineBreak = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Not a space, a mark without its letter, or a character that only affects others. */
const visibleCharacter = /[^\p{Z}\p{M}\p{Cf}]/u;

/**
 * Text as a person writes it: trimmed, of one line where nothing else is said, without control
 * characters or broken Unicode, and to be seen where it has to be there. Lengths count characters (code points), not UTF-16 units.
 */
export function text({ min = 0, max, lines = "one" }: TextOptions = {}) {
  const refused = lines === "one" ? controlCharacter : controlCharacterButLineBreak;
  return z
    .string()
    .trim()
    .overwrite((value) => (lines === "several" ? value.replace(/\r\n?/g, "\n") : value))
    .refine((value) => value.isWellFormed(), { error: "Must be well-formed Unicode", abort: true })
    .refine((value) => !refused.test(value), {
      error: "Must not contain control characters",
    })
    .refine((value) => hasAtLeast(min, value), {
      error: `Must have at least ${min} character${min === 1 ? "" : "s"}`,
    })
    .refine((value) => min === 0 || value === "" || visibleCharacter.test(value), {
      error: "Must have a visible character",
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
