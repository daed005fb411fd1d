import fc from "fast-check";
import { v7 as uuidv7, validate, version } from "uuid";
import { expect, it } from "vitest";
import { eventIdAfter } from "./event-id.ts";

const moment = fc
  .date({ min: new Date(0), max: new Date("2200-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Ids of every kind, those included whose random part has nowhere left to count to. */
const id = fc.oneof(
  moment.map((now) => uuidv7({ msecs: Date.parse(now) })),
  fc.constantFrom(
    "01930a9b-7b61-79a5-bfff-ffffffffffff",
    "01930a9b-7b61-7fff-8fff-ffffffffffff",
    "01930a9b-7b61-7fff-bfff-ffffffffffff",
    "01930a9b-7bff-7fff-bfff-ffffffffffff",
  ),
);

it("is a UUIDv7 that is greater than the last one, whatever the clock does", () => {
  fc.assert(
    fc.property(id, fc.array(moment, { minLength: 1 }), (first, moments) => {
      let last = first;
      for (const now of moments) {
        const next = eventIdAfter(last, now);
        expect(next > last).toBe(true);
        expect(validate(next) && version(next)).toBe(7);
        last = next;
      }
    }),
  );
});

it("tells the moment of an event that comes after all others", () => {
  const msecs = Date.parse("2026-03-01T12:00:00.000Z");
  const last = uuidv7({ msecs: msecs - 1 });
  const time = (uuid: string) => Number.parseInt(uuid.replace("-", "").slice(0, 12), 16);
  expect(time(eventIdAfter(last, "2026-03-01T12:00:00.000Z"))).toBe(msecs);
  expect(time(eventIdAfter(null, "2026-03-01T12:00:00.000Z"))).toBe(msecs);
});

it("counts up where the random part is spent", () => {
  const past = "2020-01-01T00:00:00.000Z";
  expect(eventIdAfter("01930a9b-7b61-79a5-9ba2-78f0b4b2c196", past)).toBe(
    "01930a9b-7b61-79a5-9ba2-78f0b4b2c197",
  );
  expect(eventIdAfter("01930a9b-7b61-79a5-bfff-ffffffffffff", past)).toBe(
    "01930a9b-7b61-79a6-8000-000000000000",
  );
  expect(eventIdAfter("01930a9b-7b61-7fff-bfff-ffffffffffff", past)).toBe(
    "01930a9b-7b62-7000-8000-000000000000",
  );
});
