import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sleep } from "./sleep.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("it lasts as long as it should", async () => {
  const woken = vi.fn();
  const nap = sleep(1000).then(woken);
  await vi.advanceTimersByTimeAsync(999);
  expect(woken).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await nap;
  expect(woken).toHaveBeenCalled();
});

test("an abort ends it", async () => {
  const controller = new AbortController();
  const nap = sleep(1000, controller.signal);
  controller.abort(new Error("enough"));
  await expect(nap).rejects.toThrow("enough");
  expect(vi.getTimerCount()).toBe(0);
});

test("an aborted signal does not let it begin", async () => {
  await expect(sleep(1000, AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  expect(vi.getTimerCount()).toBe(0);
});
