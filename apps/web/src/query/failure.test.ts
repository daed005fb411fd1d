import { describe, expect, it } from "vitest";
import { describeFailure } from "./failure.ts";
import { proxyAnswer, refusedCall, unansweredCall } from "./testing/failed-call.ts";

describe("describeFailure", () => {
  it.each([
    ["the network failed", unansweredCall],
    ["a proxy answered", proxyAnswer],
  ])("says that the server cannot be reached when %s", async (_, call) => {
    expect(describeFailure(await call())).toEqual({
      title: "Liaison cannot be reached",
      advice: expect.stringContaining("connection"),
      passing: true,
    });
  });

  it.each([
    ["internal_error", "Something went wrong", true],
    ["rate_limited", "Too many requests", true],
    ["not_found", "Not found", false],
    ["validation_failed", "Liaison cannot answer this request", false],
    ["malformed_request", "Liaison cannot answer this request", false],
  ] as const)("explains %s and names the request", async (reason, title, passing) => {
    const failure = describeFailure(await refusedCall(reason, { requestId: "request-7" }));
    expect(failure).toMatchObject({ title, passing, requestId: "request-7" });
  });

  it("says what is wrong with the request", async () => {
    const message = "Must not contain control characters";
    const errors = [{ in: "body", path: "search_text", message }] as const;
    const { advice } = describeFailure(await refusedCall("validation_failed", { errors }));
    expect(advice).toMatch(/^search_text: Must not contain control characters\. Change the search/);
  });

  it.each([
    ["a mistake of the app", new TypeError("Cannot read properties of undefined")],
    ["something that is no error", "full_moon"],
  ])("does not blame the connection for %s", (_, error) => {
    expect(describeFailure(error)).toMatchObject({ title: "Something went wrong", passing: true });
  });

  it("does not blame the connection for a reason that is newer than the app", async () => {
    const failure = describeFailure(await refusedCall("full_moon"));
    expect(failure).toMatchObject({ title: "Something went wrong", passing: true });
  });
});
