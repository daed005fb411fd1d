import { describe, expect, it } from "vitest";
import { actionKeys } from "./action-keys.ts";
import { proxyAnswer, refusedCall, unansweredCall } from "./testing/failed-call.ts";

const input = { company_name: "Hafslund Bearings AS" };

describe("the key of an action", () => {
  it("is a new one for each", () => {
    const keys = actionKeys();
    const first = keys.keyOf(input);
    keys.settle();
    expect(keys.keyOf(input)).not.toBe(first);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    ["got no answer", unansweredCall],
    ["a proxy answered", proxyAnswer],
  ])("stays the same when the action %s and is tried again", async (_, call) => {
    const keys = actionKeys();
    const first = keys.keyOf(input);
    keys.settle(await call());
    expect(keys.keyOf({ ...input })).toBe(first);
  });

  it("is another one when the input is another", async () => {
    const keys = actionKeys();
    const first = keys.keyOf(input);
    keys.settle(await unansweredCall());
    expect(keys.keyOf({ company_name: "Hafslund AS" })).not.toBe(first);
  });

  it("is another one once the server has refused the action", async () => {
    const keys = actionKeys();
    const first = keys.keyOf(input);
    keys.settle(await refusedCall("partner_archived"));
    expect(keys.keyOf(input)).not.toBe(first);
  });
});
