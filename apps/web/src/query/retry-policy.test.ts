import { describe, expect, it } from "vitest";
import { shouldRetry } from "./retry-policy.ts";
import { refusedCall, unansweredCall } from "./testing/failed-call.ts";

describe("shouldRetry", () => {
  it.each([
    ["internal_error", true],
    ["unavailable", false],
    ["unauthenticated", false],
    ["permission_denied", false],
    ["not_found", false],
    ["validation_failed", false],
    ["rate_limited", false],
    ["full_moon", false],
  ] as const)("after %s: %s", async (reason, expected) => {
    expect(shouldRetry(0, await refusedCall(reason))).toBe(expected);
  });

  it("does not repeat a mistake of the app", () => {
    expect(shouldRetry(0, new TypeError("Cannot read properties of undefined"))).toBe(false);
  });

  it("leaves a server that is out of reach to the client", async () => {
    expect(shouldRetry(0, await unansweredCall())).toBe(false);
  });

  it("tries a server in trouble three times", async () => {
    const error = await refusedCall("internal_error");
    expect([0, 1, 2].map((failures) => shouldRetry(failures, error))).toEqual([true, true, false]);
  });
});
