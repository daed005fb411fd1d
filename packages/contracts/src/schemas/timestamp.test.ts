import { expect, test } from "vitest";
import { Timestamp } from "./timestamp.ts";

test.each(["2026-01-31T09:00:00Z", "2026-01-31T09:00:00.123Z"])("takes %s", (written) => {
  expect(Timestamp.parse(written)).toBe(written);
});

test.each(["", "yesterday", "2026-01-31", "2026-02-30T09:00:00Z", "2026-01-31T09:00:00+01:00", 7])(
  "refuses %j, and says what it wants",
  (written) => {
    expect(Timestamp.safeParse(written).error?.issues).toMatchObject([
      { message: "Must be a moment in UTC, like 2026-01-31T09:00:00Z" },
    ]);
  },
);
