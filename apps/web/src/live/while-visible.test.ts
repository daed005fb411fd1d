import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { whileVisible } from "./while-visible.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that is looked at, or not. */
function setUp() {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" as const });
  const visible: Parameters<typeof whileVisible>[2] = page;
  const stop = vi.fn();
  const run = vi.fn(() => stop);
  const resume = vi.fn();
  const end = whileVisible(run, resume, visible);
  const show = (visibilityState: DocumentVisibilityState) => {
    Object.assign(page, { visibilityState });
    page.dispatchEvent(new Event("visibilitychange"));
  };
  return { run, stop, resume, show, end };
}

it("it goes on while the page is hidden for a moment", () => {
  const { run, stop, show } = setUp();
  show("hidden");
  vi.advanceTimersByTime(60_000);
  show("visible");
  vi.advanceTimersByTime(3_600_000);
  expect(run).toHaveBeenCalledTimes(1);
  expect(stop).not.toHaveBeenCalled();
});

it("it stops when the page is hidden for long, and runs again when it is looked at", () => {
  const { run, stop, resume, show } = setUp();
  show("hidden");
  vi.advanceTimersByTime(3_600_000);
  expect(stop).toHaveBeenCalledTimes(1);
  expect(resume).not.toHaveBeenCalled();
  show("visible");
  expect(run).toHaveBeenCalledTimes(2);
  expect(resume).toHaveBeenCalledTimes(1);
});

it("it is over at the end, whatever the page does afterwards", () => {
  const { run, stop, show, end } = setUp();
  end();
  expect(stop).toHaveBeenCalledTimes(1);
  show("hidden");
  vi.advanceTimersByTime(3_600_000);
  show("visible");
  expect(run).toHaveBeenCalledTimes(1);
  expect(stop).toHaveBeenCalledTimes(1);
});
