import { z } from "zod";
import type { Route } from "../routing/route.ts";
import type { Fields } from "./input-fields.ts";

/** The parameters in a route's path. */
export function pathParametersOf(fields: Fields): z.ZodType[] {
  return Object.entries(fields).map(([name, field]) => parameter(field, { in: "path", name }));
}

/** The parameters in a route's query string. */
export function queryParametersOf(fields: Fields, route: Route): z.ZodType[] {
  const arraySuffix = route.arrayParameters === "brackets" ? "[]" : "";
  return Object.entries(fields).map(([name, field]) =>
    isArray(field)
      ? parameter(field, { in: "query", name: name + arraySuffix, style: "form", explode: true })
      : parameter(field, { in: "query", name }),
  );
}

type Parameter = NonNullable<z.core.GlobalMeta["param"]>;

/** Its description goes beside its schema, where readers look for it, and not into it too. */
function parameter(field: z.ZodType, place: Parameter): z.ZodType {
  const given = field instanceof z.ZodOptional ? wrappedIn(field) : field;
  const { id: _, description, ...meta } = { ...given.meta(), ...field.meta() };
  const schema = given === field ? field : z.optional(given);
  return schema.meta({
    ...meta,
    description: undefined,
    param: { ...place, ...descriptionOf(given, description) },
  });
}

function descriptionOf(given: z.ZodType, description: string | undefined) {
  const ofNull = given instanceof z.ZodNullable ? "Null is the same as leaving it out." : undefined;
  const sentences = [description, ofNull].filter((sentence) => sentence !== undefined);
  return sentences.length > 0 ? { description: sentences.join(" ") } : {};
}

function isArray(field: z.ZodType): boolean {
  const isWrapper =
    field instanceof z.ZodOptional ||
    field instanceof z.ZodNullable ||
    field instanceof z.ZodDefault;
  return isWrapper ? isArray(wrappedIn(field)) : field instanceof z.ZodArray;
}

function wrappedIn(field: z.ZodOptional | z.ZodNullable | z.ZodDefault): z.ZodType {
  return z.instanceof(z.ZodType).parse(field.unwrap());
}
