import { z } from "zod";

/**
 * The fields that search schemas are made of. Each accepts the text of a URL as well as a value
 * of its own type, and falls back to its default on anything else.
 */
export function textField(maxLength: number) {
  return z.string().trim().max(maxLength).default("").catch("");
}

/** True or false; the text is `true` or `false`. */
export function flagField() {
  return z.union([z.boolean(), z.stringbool()]).default(false).catch(false);
}

/** The number of a page, from 1. */
export function pageField() {
  return z.coerce.number<number>().int().min(1).max(1_000_000).default(1).catch(1);
}

/** A size out of the ones on offer. */
export function sizeField(sizes: readonly number[], size: number) {
  return z.coerce
    .number<number>()
    .refine((value) => sizes.includes(value))
    .default(size)
    .catch(size);
}

/** One of some names. */
export function choiceField<const Choice extends string>(
  choices: readonly Choice[],
  choice: NoInfer<Choice>,
) {
  return z.enum(choices).default(choice).catch(choice);
}

/** Some of some names; those that are not among them are left out. */
export function choicesField<const Choice extends string>(
  choices: readonly Choice[],
  chosen: readonly NoInfer<Choice>[],
) {
  return z
    .union([z.array(z.string()), z.string().transform((value) => (value ? [value] : []))])
    .default([...chosen])
    .transform((values) => choices.filter((choice) => values.includes(choice)))
    .catch([...chosen]);
}

/** The id of something, or nothing. */
export function idField() {
  return z.guid().toLowerCase().optional().catch(undefined);
}
