import { expect, it } from "vitest";
import { mayRequestNewLink } from "./may-request-new-link.ts";

it.each([
  [null, true],
  ["2024-06-30T12:00:00Z", true],
  ["2024-06-30T12:00:01Z", false],
])("a new link may be asked for again if it was last on %s: %s", (newLinkRequestedAt, expected) => {
  const now = Date.parse("2024-07-01T12:00:00Z");
  expect(mayRequestNewLink({ newLinkRequestedAt }, now)).toBe(expected);
});
