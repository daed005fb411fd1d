import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { batched } from "./batched.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("what comes in together is passed on once, after a pause", () => {
  const pass = vi.fn();
  const batch = batched<string>(pass, 500);
  batch.add(["partners"]);
  vi.advanceTimersByTime(400);
  batch.add(["partners", "connections"]);
  expect(pass).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(pass.mock.calls).toEqual([[new Set(["partners", "connections"])]]);
});

it("nothing is passed on where nothing came in, or after the end", () => {
  const pass = vi.fn();
  const batch = batched<string>(pass, 500);
  batch.add([]);
  batch.add(["partners"]);
  batch.cancel();
  vi.advanceTimersByTime(1000);
  expect(pass).not.toHaveBeenCalled();
});
