import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RequestLimit } from "../http/limits.ts";
import { type GivenWorker, givenWorkers } from "../testing/given-workers.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function limitOf({ siblings }: GivenWorker, perMinute: number): RequestLimit {
  return siblings.limits.requests("requests", perMinute);
}

function givenLimits(workers: number, perMinute: number): RequestLimit[] {
  return givenWorkers(workers).map((worker) => limitOf(worker, perMinute));
}

/** How many of these requests get through. */
async function passed(requests: readonly Promise<unknown>[]): Promise<number> {
  const ends = await Promise.allSettled(requests);
  return ends.filter(({ status }) => status === "fulfilled").length;
}

describe("an allowance", () => {
  it("is as much for many workers as for one, whoever is asked how often", async () => {
    const requests = fc.array(fc.nat({ max: 2 }), { minLength: 40, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(requests, fc.integer({ min: 1, max: 90 }), async (asked, perMinute) => {
        const limits = givenLimits(3, perMinute);
        let through = 0;
        for (const worker of asked)
          through += await passed([limits[worker]?.consume("a") ?? Promise.reject()]);
        expect(through).toBe(Math.min(asked.length, perMinute));
      }),
      { numRuns: 15 },
    );
  });

  it("is not exceeded by those who ask at once", async () => {
    const limits = givenLimits(3, 100);
    const requests = Array.from({ length: 300 }, (_, n) => limits[n % 3]?.consume("a"));
    expect(await passed(requests.map(async (each) => each))).toBe(100);
  });

  it("is each key's own, and another one in the next minute", async () => {
    const [limit] = givenLimits(1, 2);
    const ask = (key: string) => passed([1, 2, 3].map(async () => limit?.consume(key)));
    expect([await ask("a"), await ask("b"), await ask("a")]).toEqual([2, 2, 0]);
    vi.advanceTimersByTime(60_000);
    expect(await ask("a")).toBe(2);
  });

  it("says, once it is spent, when there is more", async () => {
    const [limit] = givenLimits(1, 1);
    await limit?.consume("a");
    vi.advanceTimersByTime(20_000);
    const refusal = limit?.consume("a");
    await expect(refusal).rejects.toMatchObject({ remainingPoints: 0, msBeforeNext: 40_000 });
    vi.advanceTimersByTime(15_000);
    expect(await limit?.get("a")).toMatchObject({ msBeforeNext: 25_000 });
  });

  it("that others have spent is known to all", async () => {
    const [one, other] = givenLimits(2, 2);
    await one?.penalty("a");
    await one?.penalty("a");
    await expect.poll(() => other?.get("a")).toMatchObject({ remainingPoints: 0 });
  });

  it("loses nothing but what a dead worker held", async () => {
    const [dying, living] = givenWorkers(2);
    if (!dying || !living) throw new Error("There is no worker");
    const limits = [limitOf(dying, 80), limitOf(living, 80)];
    await limits[0]?.consume("a");
    dying.die();
    // It takes a moment to find out that there is no answer. The minute stays what it is meanwhile,
    // however long ago this process has been started.
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: ["performance"] });
    const answers = Array.from({ length: 80 }, async () => limits[1]?.consume("a"));
    expect(await passed(answers)).toBe(70);
  });
});

describe("without an answer of the primary", () => {
  it("requests get through, within the limit", async () => {
    const [worker] = givenWorkers(1);
    if (!worker) throw new Error("There is no worker");
    const limit = limitOf(worker, 5);
    worker.fallSilent();
    const answers = passed(Array.from({ length: 5 }, () => limit.consume("a")));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answers).toBe(5);
  });
});
