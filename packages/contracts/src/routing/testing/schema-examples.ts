import { z } from "zod";

/** The examples that a schema, or a schema inside it, has and refuses; `path` is where it is. */
export function invalidExamples(schema: z.core.$ZodType, path: string): string[] {
  const examples = z.globalRegistry.get(schema)?.examples ?? [];
  return [
    ...examples.flatMap((example) => {
      const { error } = z.safeParse(schema, example);
      return error ? [`the example of its ${path} is invalid: ${z.prettifyError(error)}`] : [];
    }),
    ...schemasIn(schema).flatMap(([key, inner]) => invalidExamples(inner, `${path}${key}`)),
  ];
}

function schemasIn(schema: z.core.$ZodType): [key: string, inner: z.core.$ZodType][] {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(schema.shape);
    return fields.map(([name, field]) => [`.${name}`, field]);
  }
  if (schema instanceof z.ZodUnion) return schema.options.map((option) => ["", option]);
  if (schema instanceof z.ZodArray) return [["[]", schema.element]];
  if (schema instanceof z.ZodRecord) return [["{}", schema.valueType]];
  if (schema instanceof z.ZodPipe)
    return [
      ["", schema.in],
      ["", schema.out],
    ];
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return [["", schema.unwrap()]];
  }
  return [];
}
