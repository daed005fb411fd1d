import type { z } from "zod";

/** An array in which a value that is repeated counts once. */
export function distinct<T extends z.ZodType<string>>(array: z.ZodArray<T>): z.ZodArray<T> {
  return array.overwrite((values) => [...new Set(values)]);
}
