import { expect, test } from "vitest";
import { askedWaitMs, backoffMs, retryAfterMs } from "./retry-delay.ts";

test.each([
  [0, 0, 150],
  [0, 0.999, 299.85],
  [1, 0, 300],
  [3, 0, 1200],
  [60, 0, 5000],
])("retry %d waits, with the die at %d, %d ms", (retry, random, expected) => {
  expect(backoffMs(retry, random)).toBeCloseTo(expected);
});

const now = Date.parse("2026-03-01T09:00:00Z");

test.each([
  ["120", 120_000],
  ["0", 0],
  ["Sun, 01 Mar 2026 09:01:00 GMT", 60_000],
  ["Sun, 01 Mar 2026 08:00:00 GMT", 0],
  ["soon", 0],
  ["", 0],
  [null, 0],
])("Retry-After: %s asks to wait %d ms", (header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected);
});

test.each([
  [503, {}, 0],
  [429, { "Retry-After": "60" }, 60_000],
  [429, { "Retry-After": "61" }, undefined],
  [500, { "Retry-After": "1" }, undefined],
  [200, {}, undefined],
])("an answer of %d with %o asks to wait %s ms", (status, headers, expected) => {
  expect(askedWaitMs(new Response(null, { status, headers }), now)).toBe(expected);
});
