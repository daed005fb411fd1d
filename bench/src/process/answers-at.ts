import type { ChildProcess } from "node:child_process";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

const patienceMs = 60_000;
const retryAfterMs = 3;

/** Resolves with how many milliseconds it took until the process answered this with a 200. */
export async function answersAt(
  url: string,
  server: ChildProcess,
  headers: Record<string, string> = {},
): Promise<number> {
  const start = performance.now();
  for (;;) {
    if ((await statusOf(url, headers)) === 200) return performance.now() - start;
    if (server.exitCode !== null) throw new Error(`${server.spawnargs.join(" ")} has ended`);
    if (performance.now() - start > patienceMs) throw new Error(`${url} does not answer`);
    await pause(retryAfterMs);
  }
}

/** Null where nobody listens yet. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | null> {
  return new Promise((resolve) => {
    const asking = request(url, { headers, agent: false }, (answer) => {
      answer.resume().once("end", () => resolve(answer.statusCode ?? null));
    });
    asking.once("error", () => resolve(null)).end();
  });
}
