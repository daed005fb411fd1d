import autocannon, { type Client, type Request, type Result } from "autocannon";
import { percentile } from "../report/statistics.ts";
import { uniqueMark } from "../workloads/single-workloads.ts";
import type { LoadJob, LoadRequest, LoadResult } from "./load-job.ts";

/** Naive servers take seconds for a request under load. */
const timeoutSeconds = 180;

/** Longer than any measurement. */
const longestSeconds = 3_600;

let uniqueCount = 0;

/** Asks a server all through a job's time; each connection starts elsewhere in its requests. */
export async function runLoad(job: LoadJob): Promise<LoadResult> {
  const { url, connections, seconds, amount, requests } = job;
  const stopOthers = job.beside ? keepAsking(url, job.beside) : () => {};
  const durations: number[] = [];
  let start = performance.now();
  let cpuBefore = process.cpuUsage();
  let lastAnswer = start;
  let connection = 0;
  const prepared = requests.map(prepare);
  const setupClient = (client: Client) => {
    client.setRequests(rotated(prepared, (connection * prepared.length) / connections));
    connection += 1;
    start = performance.now();
    cpuBefore = process.cpuUsage();
  };
  const until = amount === undefined ? { duration: seconds } : { amount };
  const options = { url, connections, timeout: timeoutSeconds, ...until };
  const result = await new Promise<Result>((resolve, reject) => {
    const instance = autocannon({ ...options, requests: prepared, setupClient }, (error, done) =>
      error ? reject(error) : resolve(done),
    );
    instance.on("response", (_client, statusCode, _bytes, duration) => {
      if (statusCode >= 400) return;
      lastAnswer = performance.now();
      durations.push(duration);
    });
  });
  stopOthers();
  const window = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  durations.sort((one, other) => one - other);
  return {
    answers: durations.length,
    failures: result.non2xx + result.errors,
    seconds: Math.max(lastAnswer - start, 0) / 1_000,
    window,
    p50: percentile(durations, 0.5),
    p99: percentile(durations, 0.99),
    loadShare: (user + system) / 1e6 / window,
  };
}

/** Asks until it is stopped, whatever the answers. */
function keepAsking(
  url: string,
  { connections, requests }: Pick<LoadJob, "connections" | "requests">,
): () => void {
  let connection = 0;
  const prepared = requests.map(prepare);
  const setupClient = (client: Client) => {
    client.setRequests(rotated(prepared, (connection * prepared.length) / connections));
    connection += 1;
  };
  const options = { url, connections, timeout: timeoutSeconds, duration: longestSeconds };
  const instance = autocannon({ ...options, requests: prepared, setupClient }, () => {});
  return () => instance.stop();
}

function prepare({ method, path, headers, body }: LoadRequest): Request {
  const request = {
    method,
    path,
    headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
  };
  if (body === undefined) return request;
  if (!body.includes(uniqueMark)) return { ...request, body };
  const setupRequest = (each: Request) => {
    uniqueCount += 1;
    return { ...each, body: body.replaceAll(uniqueMark, `${process.pid}-${uniqueCount}`) };
  };
  return { ...request, body, setupRequest };
}

function rotated<T>(values: readonly T[], by: number): T[] {
  const at = Math.floor(by);
  return [...values.slice(at), ...values.slice(0, at)];
}
