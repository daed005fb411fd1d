import { z } from "zod";

/** What a query parameter is decoded into: query strings have no types of their own. */
interface ParameterKind {
  readonly isArray: boolean;
  readonly isNullable: boolean;
  readonly scalar: "string" | "number" | "boolean";
}

/**
 * Builds the decoder of a procedure's query string. Whatever does not fit its parameter is left as
 * it came, so that the input schema refuses it and names it: `limit=1e1` stays text, a parameter
 * that is repeated but is no array stays an array, an unknown one stays unknown.
 */
export function queryStringDecoder(
  schema: z.ZodObject,
): (query: URLSearchParams) => Record<string, unknown> {
  const kinds = new Map(
    Object.entries<z.core.$ZodType>(schema.shape).map(([name, field]) => [name, kindOf(field)]),
  );
  return (query) => {
    const values = new Map<string, string[]>();
    for (const [key, value] of query) {
      const name = parameterName(key, kinds);
      const given = values.get(name);
      if (given) given.push(value);
      else values.set(name, [value]);
    }
    return Object.fromEntries(
      [...values].map(([name, texts]) => [name, decode(texts, kinds.get(name))]),
    );
  };
}

/** `fields`, `fields[]` and `fields[0]` are one parameter, if it is an array. */
function parameterName(key: string, kinds: ReadonlyMap<string, ParameterKind>): string {
  const [, name] = /^(.+?)\[\d*\]$/.exec(key) ?? [];
  return name !== undefined && kinds.get(name)?.isArray ? name : key;
}

function decode(texts: readonly string[], kind: ParameterKind | undefined): unknown {
  const [first] = texts;
  if (!kind) return first;
  // Text may be the word "null"; nothing else may.
  const isNull = texts.length === 1 && first === "null" && kind.isNullable;
  if (isNull && (kind.isArray || kind.scalar !== "string")) return null;
  const scalars = texts.map((text) => decodeScalar(text, kind.scalar));
  return kind.isArray || scalars.length > 1 ? scalars : scalars[0];
}

function decodeScalar(text: string, scalar: ParameterKind["scalar"]): unknown {
  if (scalar === "number" && isPlainNumber(text)) return Number(text);
  if (scalar === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** A number as it is written without need: not `1e1`, `01`, `1.0` or ` 1`. */
function isPlainNumber(text: string): boolean {
  const value = Number(text);
  return Number.isFinite(value) && String(value) === text;
}

function kindOf(schema: z.core.$ZodType): ParameterKind {
  if (schema instanceof z.ZodNullable) return { ...kindOf(schema.unwrap()), isNullable: true };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return kindOf(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return kindOf(schema.in);
  if (schema instanceof z.ZodArray) return { ...kindOf(schema.element), isArray: true };
  const scalar =
    schema instanceof z.ZodNumber
      ? "number"
      : schema instanceof z.ZodBoolean
        ? "boolean"
        : "string";
  return { isArray: false, isNullable: false, scalar };
}
