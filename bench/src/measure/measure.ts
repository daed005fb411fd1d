import type { LoadGenerator } from "../load/load-generator.ts";
import type { LoadJob, LoadRequest } from "../load/load-job.ts";
import { readCpuSeconds } from "../process/process-cost.ts";
import { headersFor } from "../process/start-server.ts";
import { untilIdle } from "../process/until-idle.ts";
import type { Measurement } from "../report/results.ts";
import type { Workload } from "../workloads/workload.ts";
import type { Target } from "./check-answers.ts";

export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
}

const warmUpSeconds = 1;

/** Loads one server with one workload. Null: the server, or the dataset, has nothing for it. */
export async function measure(
  load: LoadGenerator,
  target: Target,
  workload: Workload,
  { connections, seconds }: LoadOptions,
): Promise<Omit<Measurement, "round"> | null> {
  const requests = requestsOf(target, workload);
  if (requests.length === 0) return null;
  const { pid, url, server, dataset } = target.running;
  const job: LoadJob = { url, connections, seconds, requests };
  await load.run({ ...job, seconds: warmUpSeconds });
  await untilIdle(pid);
  const before = readCpuSeconds(pid);
  const result = await load.run(job);
  const after = readCpuSeconds(pid);
  await untilIdle(pid);
  const cpuSeconds = before === null || after === null ? null : after - before;
  const { rows } = dataset;
  return { rows, workload: workload.name, server: server.name, cpuSeconds, ...result };
}

function requestsOf({ running, deepCursors }: Target, workload: Workload): LoadRequest[] {
  const { dataset, server } = running;
  return workload.asks({ dataset, deepCursors }).flatMap((ask) => {
    const request = server.dialect.write(ask);
    return request ? [{ ...request, headers: headersFor(dataset, ask) }] : [];
  });
}
