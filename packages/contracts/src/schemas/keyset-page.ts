import { z } from "zod";

/** What every list that is walked by cursor takes. */
export const keysetInput = {
  limit: z.int().min(1).max(100).default(50).describe("How many to return at most."),
  cursor: z
    .string()
    .nullish()
    .describe("The `nextCursor` of the page before; absent for the first page."),
};

/** A page of a list that is walked by cursor. */
export function keysetPage<T extends z.ZodType>(item: T) {
  return z.object({
    data: z.array(item),
    nextCursor: z.string().nullable().describe("Where the next page starts; null on the last."),
  });
}
