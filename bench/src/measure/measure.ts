import type { LoadGenerator } from "../load/load-generator.ts";
import type { LoadJob } from "../load/load-job.ts";
import { readCpuSeconds } from "../process/process-cost.ts";
import type { RunningServer } from "../process/start-server.ts";
import { untilIdle } from "../process/until-idle.ts";
import type { Measurement } from "../report/results.ts";
import { standingOf } from "../servers/bench-server.ts";
import type { AskedOf } from "./asked-of.ts";
import { type Pace, patiently } from "./find-pace.ts";

/** Loads one server with what a workload asks of it. */
export async function measure(
  load: LoadGenerator,
  running: RunningServer,
  asked: AskedOf,
  pace: Pace,
): Promise<Omit<Measurement, "round" | "rows" | "workload">> {
  const { server, url, hasLoadBeside } = running;
  const inTime = await runCounted(load, running, { url, ...asked, ...pace });
  const counted =
    inTime.answers > 0
      ? inTime
      : await runCounted(load, running, { url, ...asked, ...patiently(pace.seconds) });
  const { processes } = standingOf(server);
  // What others asked for has cost the server the most of its time.
  const cost = asked.beside ? { cpuSeconds: null, databaseCpuSeconds: null } : {};
  return { server: server.name, processes, hasLoadBeside, ...counted, ...cost };
}

/** Loads a server, and reads what that cost it. */
async function runCounted(
  load: LoadGenerator,
  { pid, databasePid, working }: RunningServer,
  job: LoadJob,
) {
  const readAll = () => [pid, databasePid].map((each) => each && readCpuSeconds([each]));
  const before = readAll();
  const result = await load.run(job);
  const after = readAll();
  await untilIdle(working);
  // What was still under way at the end was paid for, and not answered.
  const share = result.seconds / result.window;
  const [cpuSeconds = null, databaseCpuSeconds = null] = after.map((seconds, index) => {
    const earlier = before[index] ?? null;
    return seconds === null || earlier === null ? null : (seconds - earlier) * share;
  });
  return { ...result, cpuSeconds, databaseCpuSeconds, connections: job.connections };
}
