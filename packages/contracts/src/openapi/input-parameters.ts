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

/**
 * A query string has no null: a parameter that may be null is documented as one that may be left
 * out. Its description goes beside its schema, where readers look for it, and not into it too.
 */
function parameter(field: z.ZodType, place: Parameter): z.ZodType {
  const { id: _, description, ...meta } = metaOf(field);
  const value = unwrapped(field);
  const schema = value === field ? value : z.optional(value);
  return schema.meta({
    ...meta,
    description: undefined,
    param: { ...place, ...(description !== undefined && { description }) },
  });
}

/** What is written on a wrapper wins over what is written on the value in it. */
function metaOf(field: z.ZodType): z.core.GlobalMeta {
  const inner = wrappedIn(field);
  return { ...(inner && metaOf(inner)), ...field.meta() };
}

function unwrapped(field: z.ZodType): z.ZodType {
  const inner = wrappedIn(field);
  return inner ? unwrapped(inner) : field;
}

function wrappedIn(field: z.ZodType): z.ZodType | undefined {
  if (!(field instanceof z.ZodOptional || field instanceof z.ZodNullable)) return undefined;
  const inner = field.unwrap();
  return inner instanceof z.ZodType ? inner : undefined;
}

function isArray(field: z.ZodType): boolean {
  const value = unwrapped(field);
  return (value instanceof z.ZodDefault ? value.unwrap() : value) instanceof z.ZodArray;
}
