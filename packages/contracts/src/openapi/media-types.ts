import type { z } from "zod";
import type { ZodOpenApiContentObject } from "zod-openapi";

/** A body in JSON, with the example that its schema has. */
export function jsonContent(schema: z.ZodType): ZodOpenApiContentObject {
  const [example] = schema.meta()?.examples ?? [];
  return { "application/json": { schema, ...(example !== undefined && { example }) } };
}

/** A body that is a file. */
export function fileContent(mediaType: string): ZodOpenApiContentObject {
  return { [mediaType]: { schema: { type: "string", format: "binary" } } };
}
