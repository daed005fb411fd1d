import { expect, test } from "vitest";
import { type RandomSource, randomUuid } from "./random-uuid.ts";

const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What a page over plain http has of `crypto`. */
const insecure: RandomSource = { getRandomValues: (array) => crypto.getRandomValues(array) };

function bytes(value: number): RandomSource {
  return { getRandomValues: (array) => (array instanceof Uint8Array ? fill(array, value) : array) };
}

function fill<T extends Uint8Array>(array: T, value: number): T {
  array.fill(value);
  return array;
}

test.each([
  ["with randomUUID", undefined],
  ["without", insecure],
])("a UUID of version 4 is made %s", (_name, source) => {
  const uuids = Array.from({ length: 50 }, () => randomUuid(source));
  for (const uuid of uuids) expect(uuid).toMatch(version4);
  expect(new Set(uuids).size).toBe(50);
});

test.each([
  [0x00, "00000000-0000-4000-8000-000000000000"],
  [0xff, "ffffffff-ffff-4fff-bfff-ffffffffffff"],
])("all bits but version and variant are random: %d", (value, uuid) => {
  expect(randomUuid(bytes(value))).toBe(uuid);
});
