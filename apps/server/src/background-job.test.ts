import { expect, it, onTestFinished } from "vitest";
import { startBackgroundJob } from "./background-job.ts";
import { createLogger } from "./http/logger.ts";

/** A job that works through what is planned; the test waits until it has done so often. */
function givenJob(plan: readonly (() => Promise<number>)[]) {
  const lines: string[] = [];
  const logger = createLogger("info", { write: (line) => lines.push(line) });
  let done = 0;
  const job = startBackgroundJob({
    work: async () => {
      const next = plan[done];
      done += 1;
      return next ? next() : 60_000;
    },
    retryAfterMs: 1,
    failure: "It could not be done",
    logger,
  });
  onTestFinished(() => job.close());
  return { job, lines, timesDone: () => done };
}

it("does its work at once, and again when it has said", async () => {
  const { timesDone } = givenJob([async () => 1, async () => 1]);
  await expect.poll(timesDone).toBe(3);
});

it("tells of a failure, and tries again", async () => {
  const { timesDone, lines } = givenJob([() => Promise.reject(new Error("The disk is full"))]);
  await expect.poll(timesDone).toBe(2);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    msg: "It could not be done",
    err: { message: "The disk is full" },
  });
});

it("finishes what it does when it is closed, and begins no more", async () => {
  let finish = (_pauseMs: number) => {};
  const { job, timesDone } = givenJob([
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  ]);
  const order: string[] = [];
  const closed = job.close().then(() => order.push("closed"));
  order.push("finished");
  finish(0);
  await closed;
  expect(order).toEqual(["finished", "closed"]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(timesDone()).toBe(1);
});
