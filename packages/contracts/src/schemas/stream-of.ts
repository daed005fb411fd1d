import { z } from "zod";

/** An answer that comes item by item. Each item is checked as it passes. */
export function streamOf<T extends z.ZodType>(item: T) {
  return z
    .custom<AsyncIterable<z.input<T>>>(isAsyncIterable, "Must be a stream")
    .transform((items) => parseEach(items, item));
}

async function* parseEach<T extends z.ZodType>(
  items: AsyncIterable<z.input<T>>,
  item: T,
): AsyncGenerator<z.output<T>, void, undefined> {
  for await (const each of items) yield item.parse(each);
}

function isAsyncIterable(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
