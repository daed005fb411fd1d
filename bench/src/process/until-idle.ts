import { setTimeout as pause } from "node:timers/promises";
import { readCpuSeconds } from "./process-cost.ts";

const intervalMs = 50;
const busySeconds = 0.02;
/** On a busy machine a server may get no time in one of them. */
const quietIntervals = 2;
const patienceMs = 180_000;

/** Waits for a server, and its database, to be done with what it was asked last, so that the next one has the core. */
export async function untilIdle(pids: readonly number[]): Promise<void> {
  const deadline = performance.now() + patienceMs;
  let before = readCpuSeconds(pids);
  let quiet = 0;
  while (quiet < quietIntervals && performance.now() < deadline) {
    await pause(intervalMs);
    const after = readCpuSeconds(pids);
    quiet = before === null || after === null || after - before < busySeconds ? quiet + 1 : 0;
    before = after;
  }
}
