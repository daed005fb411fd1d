import { expect, test } from "vitest";
import { IdempotencyKey } from "./idempotency-key.ts";

test.each(["0f8fad5b-d9cb-469f-a165-70867728950e", "!", "~", "a".repeat(255)])(
  "%s may name a request",
  (key) => {
    expect(IdempotencyKey.parse(key)).toBe(key);
  },
);

test.each(["", "a".repeat(256), "a b", "a\n", "a\t", "ä", "\u007f"])(
  "%j may not name a request",
  (key) => {
    expect(IdempotencyKey.safeParse(key).error?.issues).toMatchObject([
      { message: "Must have 1 to 255 visible ASCII characters" },
    ]);
  },
);
