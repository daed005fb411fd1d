import { describe, expect, it } from "vitest";
import { describeFailure } from "./failure.ts";
import { refusedCall, unansweredCall } from "./testing/failed-call.ts";

describe("describeFailure", () => {
  it("says that the server cannot be reached", async () => {
    expect(describeFailure(await unansweredCall())).toEqual({
      title: "Liaison cannot be reached",
      advice: expect.stringContaining("connection"),
      passing: true,
    });
  });

  it.each([
    ["internal_error", "Something went wrong", true],
    ["rate_limited", "Too many requests", true],
    ["not_found", "Not found", false],
  ] as const)("explains %s and names the request", async (reason, title, passing) => {
    const failure = describeFailure(await refusedCall(reason, "request-7"));
    expect(failure).toMatchObject({ title, passing, requestId: "request-7" });
  });
});
