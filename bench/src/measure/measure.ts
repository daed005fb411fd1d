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

const warmUpLoad = { seconds: 1, connections: 4 } as const;

/** Of a slow server, so many answers will do. */
const fewAnswers = 4;

/** Loads one server with one workload. Null: the server, or the dataset, has nothing for it. */
export async function measure(
  load: LoadGenerator,
  target: Target,
  workload: Workload,
  options: LoadOptions,
): Promise<Omit<Measurement, "round"> | null> {
  const requests = requestsOf(target, workload);
  if (requests.length === 0) return null;
  const { pid, url, server, dataset } = target.running;
  const requestSeconds = await warmUp(load, { pid, url, requests });
  const { seconds } = options;
  const connections = workload.connections ?? options.connections;
  const suited = suitedTo(requestSeconds, { connections, seconds });
  const job = { url, requests, ...besideOf(target, workload) };
  const inTime = await runCounted(load, pid, { ...job, ...suited });
  const counted =
    inTime.answers > 0 ? inTime : await runCounted(load, pid, { ...job, ...patiently(seconds) });
  // What others asked for has cost the server the most of its time.
  const cpuSeconds = workload.beside ? null : counted.cpuSeconds;
  const names = { rows: dataset.rows, workload: workload.name, server: server.name };
  return { ...names, ...counted, cpuSeconds };
}

/** What others ask for meanwhile; nothing, in most workloads. */
function besideOf(target: Target, { beside }: Workload): Pick<LoadJob, "beside"> {
  if (!beside) return {};
  const { connections } = beside;
  return { beside: { connections, requests: requestsOf(target, beside) } };
}

/** Loads a server, and reads what that cost it. */
async function runCounted(load: LoadGenerator, pid: number, job: LoadJob) {
  const before = readCpuSeconds(pid);
  const result = await load.run(job);
  const after = readCpuSeconds(pid);
  await untilIdle(pid);
  // What was still under way at the end was paid for, and not answered.
  const share = result.seconds / result.window;
  const cpuSeconds = before === null || after === null ? null : (after - before) * share;
  return { ...result, cpuSeconds, connections: job.connections };
}

interface WarmUp extends Pick<LoadJob, "url" | "requests"> {
  readonly pid: number;
}

/** Resolves with how long a request keeps the server busy. */
async function warmUp(load: LoadGenerator, { pid, ...job }: WarmUp): Promise<number> {
  const before = readCpuSeconds(pid);
  const { answers, window } = await load.run({ ...job, ...warmUpLoad });
  await untilIdle(pid);
  const after = readCpuSeconds(pid);
  // Where nothing was answered in time, what was asked has been worked on all the same.
  const requests = answers > 0 ? answers : warmUpLoad.connections;
  return before === null || after === null ? window / requests : (after - before) / requests;
}

/**
 * A server that takes long for a request does all that it is asked at once before it answers the
 * first: it is asked less at once, so that it gets to answer several times.
 */
function suitedTo(
  requestSeconds: number,
  { connections, seconds }: LoadOptions,
): Pick<LoadJob, "connections" | "seconds" | "amount"> {
  const suited = Math.floor(seconds / fewAnswers / requestSeconds);
  if (suited < 1) return patiently(seconds);
  return { connections: Math.min(suited, connections), seconds };
}

function patiently(seconds: number) {
  return { connections: 1, seconds, amount: fewAnswers };
}

function requestsOf(
  { running, deepCursors }: Target,
  workload: Pick<Workload, "asks">,
): LoadRequest[] {
  const { dataset, server } = running;
  return workload.asks({ dataset, deepCursors }).flatMap((ask) => {
    const request = server.dialect.write(ask);
    return request ? [{ ...request, headers: headersFor(dataset, ask) }] : [];
  });
}
