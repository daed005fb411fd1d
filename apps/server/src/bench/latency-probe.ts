import { setTimeout } from "node:timers/promises";

/** How long a light request takes while something else runs. */
export interface LatencyProbe {
  /** What has been measured since the last time, in milliseconds. */
  readonly take: () => Readonly<Record<"count" | "median" | "p95" | "max", number>>;
  readonly stop: () => Promise<void>;
}

const pauseMs = 10;

/** Sends the request again and again, one at a time. */
export function startLatencyProbe(
  url: string,
  headers: Readonly<Record<string, string>>,
): LatencyProbe {
  let isStopped = false;
  let durations: number[] = [];
  async function run() {
    while (!isStopped) {
      const start = performance.now();
      const answer = await fetch(url, { headers });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`The light request was answered with ${answer.status}`);
      durations.push(performance.now() - start);
      await setTimeout(pauseMs);
    }
  }
  const running = run();
  return {
    take: () => {
      const sorted = durations.toSorted((a, b) => a - b);
      durations = [];
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
      return { count: sorted.length, median: at(0.5), p95: at(0.95), max: at(1) };
    },
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}
