import { setTimeout as pause } from "node:timers/promises";
import { readCpuSeconds } from "./process-cost.ts";

const intervalMs = 100;
const busySeconds = 0.02;
const patienceMs = 180_000;

/** Waits for a server to be done with what it was asked last, so that the next one has the core. */
export async function untilIdle(pid: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  let before = readCpuSeconds(pid);
  while (performance.now() < deadline) {
    await pause(intervalMs);
    const after = readCpuSeconds(pid);
    if (before === null || after === null || after - before < busySeconds) return;
    before = after;
  }
}
