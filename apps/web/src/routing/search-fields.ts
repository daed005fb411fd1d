import * as z from "zod/mini";
import { lineOfText } from "./line-of-text.ts";

/**
 * The fields that search schemas are made of. Each accepts the text of a URL as well as a value
 * of its own type, and falls back to its default on anything else.
 */
export function textField(maxLength: number) {
  const text = z.string().check(z.overwrite(lineOfText), z.maxLength(maxLength));
  return z.catch(z._default(text, ""), "");
}

/** True or false; the text is `true` or `false`. */
export function flagField() {
  return z.catch(z._default(z.union([z.boolean(), z.stringbool()]), false), false);
}

/** The number of a page, from 1. */
export function pageField() {
  const page = z.coerce.number<number>().check(z.int(), z.minimum(1), z.maximum(1_000_000));
  return z.catch(z._default(page, 1), 1);
}

/** A size out of the ones on offer. */
export function sizeField(sizes: readonly number[], size: number) {
  const onOffer = z.coerce.number<number>().check(z.refine((value) => sizes.includes(value)));
  return z.catch(z._default(onOffer, size), size);
}

/** One of some names. */
export function choiceField<const Choice extends string>(
  choices: readonly Choice[],
  choice: NoInfer<Choice>,
) {
  return z.catch(z._default(z.enum(choices), choice), choice);
}

/** One of some names, or nothing. */
export function optionalChoiceField<const Choice extends string>(choices: readonly Choice[]) {
  return z.catch(z.optional(z.enum(choices)), undefined);
}

/** Some of some names; those that are not among them are left out. */
export function choicesField<const Choice extends string>(
  choices: readonly Choice[],
  chosen: readonly NoInfer<Choice>[],
) {
  const one = z.pipe(
    z.string(),
    z.transform((value) => (value ? [value] : [])),
  );
  const among = z.transform((values: string[]) =>
    choices.filter((choice) => values.includes(choice)),
  );
  const several = z._default(z.union([z.array(z.string()), one]), [...chosen]);
  return z.catch(z.pipe(several, among), [...chosen]);
}

/** The id of something, or nothing. */
export function idField() {
  return z.catch(z.optional(z.guid().check(z.toLowerCase())), undefined);
}
