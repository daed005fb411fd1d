import { z } from "zod";

/** Takes of an answer what its schema has, and leaves the rest; throws at what has another shape. */
export type FieldPicker = (value: unknown) => unknown;

/**
 * Compiles an answer's schema into what takes its fields and checks nothing else: no format, no
 * bound. Null for what does more than to describe: a union, a transformation, a stream.
 */
export function compilePicker(schema: z.core.$ZodType): FieldPicker | null {
  if (changesValues(schema)) return null;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const pick = compilePicker(schema.unwrap());
    // Nothing is a scalar too.
    if (pick === pickScalar) return pick;
    return pick && ((value) => (value === null || value === undefined ? value : pick(value)));
  }
  if (schema instanceof z.ZodArray) return arrayPicker(schema);
  if (schema instanceof z.ZodObject) return objectPicker(schema);
  if (schema instanceof z.ZodUnknown) return (value) => value;
  if (schema instanceof z.ZodRecord) {
    return schema.valueType instanceof z.ZodUnknown ? (value) => value : null;
  }
  return scalars.has(schema._zod.def.type) ? pickScalar : null;
}

const scalars: ReadonlySet<string> = new Set(["string", "number", "boolean", "enum", "literal"]);

/** Text is only tidied up by its checks, which has happened when it came in. */
function changesValues({ _zod: { def } }: z.core.$ZodType): boolean {
  if ("coerce" in def && def.coerce) return true;
  if (def.type === "string") return false;
  return def.checks?.some(({ _zod }) => _zod.def.check === "overwrite") ?? false;
}

function arrayPicker({ element }: z.ZodArray): FieldPicker | null {
  const pick = compilePicker(element);
  return (
    pick &&
    ((value) => {
      if (!Array.isArray(value)) throw new TypeError("An answer has no list where it should");
      return value.map((item) => pick(item));
    })
  );
}

function objectPicker({ shape, def }: z.ZodObject): FieldPicker | null {
  if (def.catchall) return null;
  const fields: [string, FieldPicker][] = [];
  for (const [name, schema] of Object.entries<z.core.$ZodType>(shape)) {
    const pick = compilePicker(schema);
    if (!pick) return null;
    fields.push([name, pick]);
  }
  const scalarFields = new Set(fields.flatMap(([name, pick]) => (pick === pickScalar ? name : [])));
  return (value) => {
    if (!isRecord(value)) throw new TypeError("An answer has no object where it should");
    if (hasOnly(scalarFields, value)) return value;
    const picked: Record<string, unknown> = {};
    for (const [name, pick] of fields) {
      const field = value[name];
      if (field !== undefined) picked[name] = pick(field);
    }
    return picked;
  };
}

/** Most objects are rows that have nothing else: they need no copy, which takes four times as long. */
function hasOnly(scalarFields: ReadonlySet<string>, value: Record<string, unknown>): boolean {
  for (const name in value) {
    const field = value[name];
    if (!scalarFields.has(name) || (typeof field === "object" && field !== null)) return false;
  }
  return true;
}

/** Whatever is inside an object in the place of a scalar, the contract does not have it. */
function pickScalar(value: unknown): unknown {
  if (typeof value === "object" && value !== null) {
    throw new TypeError("An answer has an object where it should not");
  }
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
