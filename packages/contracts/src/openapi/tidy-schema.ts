import { z } from "zod";
import type { ZodOpenApiOverride } from "zod-openapi";

/** Takes out of a generated schema what a reader of the document has no use for. */
export const tidySchema: ZodOpenApiOverride = ({ jsonSchema, zodSchema }) => {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;

  // The format says it; of a timestamp, all but that it is in UTC.
  if (jsonSchema.format === "uuid" || jsonSchema.format === "email") delete jsonSchema.pattern;
  if (jsonSchema.format === "date-time" && jsonSchema.pattern) jsonSchema.pattern = "Z$";

  if (zodSchema instanceof z.ZodObject) {
    // Answers may gain fields without breaking those who check them against the document.
    if (!zodSchema.def.catchall) delete jsonSchema.additionalProperties;
    // Shown where the object is an answer or a body.
    delete jsonSchema.examples;
  }
};
