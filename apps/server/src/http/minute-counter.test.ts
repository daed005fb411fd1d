import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createMinuteCounter } from "./minute-counter.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

it("lets so many requests of a key through", async () => {
  const limit = createMinuteCounter(2);
  expect([limit.take("a"), limit.take("a"), limit.take("a")]).toEqual([true, true, false]);
  await expect(limit.consume("a")).rejects.toMatchObject({ msBeforeNext: 60_000 });
  await expect(limit.consume("b")).resolves.toBeUndefined();
});

it("knows when there is more, and takes nothing by looking", () => {
  const limit = createMinuteCounter(1);
  expect(limit.get("a")).toBeNull();
  expect(limit.take("a")).toBe(true);
  vi.advanceTimersByTime(20_000);
  expect(limit.get("a")).toMatchObject({ msBeforeNext: 40_000 });
  vi.advanceTimersByTime(40_000);
  expect(limit.get("a")).toBeNull();
  expect(limit.take("a")).toBe(true);
});

it("counts penalties beyond what is left", () => {
  const limit = createMinuteCounter(2);
  for (let n = 0; n < 3; n += 1) limit.penalty("a");
  expect(limit.take("a")).toBe(false);
  expect(limit.get("a")).not.toBeNull();
});

it("keeps nothing of a minute that is over", () => {
  const limit = createMinuteCounter(1);
  limit.take("a");
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount()).toBe(0);
});
