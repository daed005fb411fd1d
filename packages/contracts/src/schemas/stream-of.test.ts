import { describe, expect, test } from "vitest";
import { z } from "zod";
import { collect } from "../testing/collect.ts";
import { streamOf } from "./stream-of.ts";

const numbers = streamOf(z.int().transform((value) => `${value}`));

describe("a stream", () => {
  test("passes its items on, each as its schema reads it", async () => {
    expect(await collect(numbers.parse(counting(3)))).toEqual(["1", "2", "3"]);
  });

  test("may be empty", async () => {
    expect(await collect(numbers.parse(counting(0)))).toEqual([]);
  });

  test("is not read before someone asks for it", () => {
    let started = false;
    numbers.parse(
      (async function* () {
        started = true;
        yield 1;
      })(),
    );
    expect(started).toBe(false);
  });

  test("refuses an item that does not fit, and passes on those before it", async () => {
    const passed: string[] = [];
    const reading = (async () => {
      for await (const item of numbers.parse(of(1, 1.5, 2))) passed.push(item);
    })();
    await expect(reading).rejects.toThrow(z.ZodError);
    expect(passed).toEqual(["1"]);
  });

  test("fails when its source does", async () => {
    const failing = (async function* () {
      yield 1;
      throw new Error("The disk is gone");
    })();
    await expect(collect(numbers.parse(failing))).rejects.toThrow("The disk is gone");
  });
});

describe("the source of a stream is closed", () => {
  test("when its reader leaves early", async () => {
    const source = closable(counting(3));
    for await (const item of numbers.parse(source)) {
      expect(item).toBe("1");
      break;
    }
    expect(source.isClosed()).toBe(true);
  });

  test("when an item does not fit", async () => {
    const source = closable(of(1.5, 2));
    await expect(collect(numbers.parse(source))).rejects.toThrow();
    expect(source.isClosed()).toBe(true);
  });
});

test.each([[[1, 2]], ["1,2"], [null], [{ next: () => undefined }]])("%j is no stream", (value) => {
  expect(numbers.safeParse(value).error?.issues).toMatchObject([{ message: "Must be a stream" }]);
});

async function* counting(to: number) {
  for (let value = 1; value <= to; value += 1) yield value;
}

async function* of(...values: number[]) {
  yield* values;
}

/** A stream that knows whether it has been closed. */
function closable(items: AsyncIterable<number>) {
  let closed = false;
  async function* read() {
    try {
      yield* items;
    } finally {
      closed = true;
    }
  }
  return Object.assign(read(), { isClosed: () => closed });
}
