import { z } from "zod";
import type { Endpoint } from "../routing/endpoints.ts";
import { pathParameters } from "../routing/route.ts";

/** Fields of an input schema by name. */
export type Fields = Readonly<Record<string, z.ZodType>>;

/** Where a request carries the fields of an endpoint's input. */
export interface FieldsByPlace {
  readonly path: Fields;
  readonly query: Fields;
  /** None when there is nothing to send. */
  readonly body: z.ZodObject | undefined;
}

/** Tells the fields in the path from those in the query string (GET, DELETE) or the JSON body. */
export function fieldsByPlace({ input, route }: Endpoint): FieldsByPlace {
  const inPath = new Set(pathParameters(route.path));
  const fields = Object.entries<z.ZodType>(input.shape);
  const path = Object.fromEntries(fields.filter(([name]) => inPath.has(name)));
  const rest = Object.fromEntries(fields.filter(([name]) => !inPath.has(name)));

  if (route.method === "GET" || route.method === "DELETE") {
    return { path, query: rest, body: undefined };
  }
  if (Object.keys(rest).length === 0) return { path, query: {}, body: undefined };
  return { path, query: {}, body: inPath.size === 0 ? input : bodyOf(input, rest, inPath) };
}

/** What is left of an input without the fields in the path: under its name, with its examples. */
function bodyOf(input: z.ZodObject, fields: Fields, inPath: ReadonlySet<string>): z.ZodObject {
  const { examples, ...meta } = input.meta() ?? {};
  return z.strictObject(fields).meta({
    ...meta,
    ...(examples && { examples: examples.map((example) => withoutFields(example, inPath)) }),
  });
}

function withoutFields(example: unknown, names: ReadonlySet<string>): unknown {
  const fields = Object.entries(z.record(z.string(), z.unknown()).parse(example));
  return Object.fromEntries(fields.filter(([name]) => !names.has(name)));
}
