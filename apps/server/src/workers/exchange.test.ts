import { Counter, Registry } from "prom-client";
import { describe, expect, it } from "vitest";
import { createChangeSignal } from "../change-signal.ts";
import { type GivenWorker, givenWorkers } from "../testing/given-workers.ts";

function listening({ siblings }: GivenWorker) {
  const heard = { changes: 0 };
  const changes = createChangeSignal(siblings.relay);
  changes.subscribe(() => {
    heard.changes += 1;
  });
  return { changes, heard };
}

describe("a change", () => {
  it("is heard of by all, and goes around once", async () => {
    const workers = givenWorkers(3);
    const [one, ...others] = workers.map(listening);
    one?.changes.notify();
    await expect.poll(() => others.map(({ heard }) => heard.changes)).toEqual([1, 1]);
    await Promise.all(workers.map(({ siblings }) => siblings.turn()));
    expect([one, ...others].map((each) => each?.heard.changes)).toEqual([1, 1, 1]);
  });

  it("is told to others once with those of the same moment, and anew after that", async () => {
    const [one, other] = givenWorkers(2).map(listening);
    for (let n = 0; n < 10; n += 1) one?.changes.notify();
    await expect.poll(() => other?.heard.changes).toBe(1);
    one?.changes.notify();
    await expect.poll(() => other?.heard.changes).toBe(2);
    expect(one?.heard.changes).toBe(11);
  });
});

describe("what is done once for all", () => {
  const onDuty = (workers: readonly GivenWorker[]) =>
    workers.map(({ siblings }) => siblings.isOnDuty());

  it("is one worker's, and another's when that one dies", async () => {
    const [first, ...others] = givenWorkers(3);
    if (!first) throw new Error("There is no worker");
    await expect.poll(() => onDuty([first, ...others])).toEqual([true, false, false]);
    first.die();
    await expect.poll(() => onDuty(others)).toEqual([true, false]);
  });
});

describe("metrics", () => {
  const counting = ({ siblings }: GivenWorker, count: number) => {
    const own = new Registry();
    const requests = { name: "requests_total", help: "Requests.", registers: [own] };
    new Counter(requests).inc(count);
    return siblings.measuring(own);
  };

  it("are added up, whichever worker is asked", async () => {
    const asks = givenWorkers(3).map((worker, index) => counting(worker, 10 ** index));
    for (const ask of asks) expect(await ask()).toMatch(/^requests_total 111$/m);
  });

  it("are those of the living", async () => {
    const [one, other] = givenWorkers(2);
    if (!one || !other) throw new Error("There is no worker");
    const ask = counting(one, 1);
    counting(other, 10);
    other.die();
    expect(await ask()).toMatch(/^requests_total 1$/m);
  });
});
