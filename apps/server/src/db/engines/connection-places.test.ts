import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createConnectionPlaces } from "./connection-places.ts";

/** Whoever asks, in this order, and who has been let in by now. */
function givenPlaces(count: number, patienceMs = 30_000) {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const places = createConnectionPlaces(count, patienceMs);
  const inside: string[] = [];
  const outside: string[] = [];
  const come = (name: string) => {
    places.take().then(
      () => inside.push(name),
      (error: Error) => outside.push(`${name}: ${error.message}`),
    );
  };
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  return { places, inside, outside, come, pass };
}

describe("who finds all places taken", () => {
  it("gets one when it is left, in the order of coming", async () => {
    const { places, inside, come, pass } = givenPlaces(2);
    for (const name of ["Ada", "Bo", "Cy", "Di"]) come(name);
    await pass(29_999);
    expect(inside).toEqual(["Ada", "Bo"]);
    places.leave();
    await pass(0);
    expect(inside).toEqual(["Ada", "Bo", "Cy"]);
    places.leave();
    await pass(0);
    expect(inside).toEqual(["Ada", "Bo", "Cy", "Di"]);
  });

  it("gives up in the end, and leaves its turn to others", async () => {
    const { places, inside, outside, come, pass } = givenPlaces(1);
    come("Ada");
    come("Bo");
    await pass(30_000);
    expect(outside).toEqual(["Bo: No connection has become free in 30000 ms"]);
    come("Cy");
    places.leave();
    await pass(0);
    expect(inside).toEqual(["Ada", "Cy"]);
    places.leave();
    come("Di");
    await pass(0);
    expect(inside).toEqual(["Ada", "Cy", "Di"]);
  });

  it("is told at once that nobody is let in any more", async () => {
    const { places, outside, come, pass } = givenPlaces(1);
    come("Ada");
    come("Bo");
    await pass(0);
    places.close();
    come("Cy");
    await pass(0);
    expect(outside).toEqual(
      expect.arrayContaining(["Bo: The database is closed", "Cy: The database is closed"]),
    );
    expect(outside).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });
});
