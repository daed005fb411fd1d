import { expect, it } from "vitest";
import { insist } from "./insist.ts";

/** Work that fails so often, and what has come of it. */
function givenWork(failures: number) {
  const told: unknown[] = [];
  let attempts = 0;
  const work = async () => {
    attempts += 1;
    if (attempts <= failures) throw new Error(`Failure ${attempts}`);
    return "done";
  };
  return { work, told, onFailure: (error: unknown) => told.push(error), attempts: () => attempts };
}

it("is done once it can be, and tells of each failure before", async () => {
  const { work, told, onFailure, attempts } = givenWork(2);
  const { signal } = new AbortController();
  expect(await insist(work, { signal, onFailure })).toBe("done");
  expect(attempts()).toBe(3);
  expect(told).toEqual([new Error("Failure 1"), new Error("Failure 2")]);
});

it("is tried a last time when nobody can wait any longer", async () => {
  const { work, attempts } = givenWork(100);
  const stopping = new AbortController();
  const { signal } = stopping;
  const insisting = insist(work, { signal, onFailure: () => stopping.abort() });
  await expect(insisting).rejects.toThrow("Failure 2");
  expect(attempts()).toBe(2);
});
