import { setImmediate } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { createAnswerTurns } from "./answer-turns.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Answers that note when they go. */
function givenAnswers() {
  const takeLeave = createAnswerTurns();
  const gone: string[] = [];
  return {
    gone,
    ready: async (name: string) => {
      await takeLeave();
      gone.push(name);
    },
  };
}

it("lets those of one turn go together, in the order in which they were ready", async () => {
  const { gone, ready } = givenAnswers();
  void ready("a");
  await Promise.resolve();
  void ready("b");
  await Promise.resolve();
  expect(gone).toEqual([]);
  await setImmediate();
  expect(gone).toEqual(["a", "b"]);
});

it("lets those of the next turn go too", async () => {
  const { gone, ready } = givenAnswers();
  await ready("a");
  await ready("b");
  expect(gone).toEqual(["a", "b"]);
});

it("keeps none waiting for long while others are served", async () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(0);
  // The turn does not end.
  vi.useFakeTimers({ toFake: ["setImmediate"] });
  const { gone, ready } = givenAnswers();
  void ready("a");
  now.mockReturnValue(5);
  await ready("b");
  expect(gone).toEqual(["a", "b"]);
});
