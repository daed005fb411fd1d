import type { LoadGenerator } from "../load/load-generator.ts";
import type { LoadJob, LoadRequest } from "../load/load-job.ts";
import { readCpuSeconds } from "../process/process-cost.ts";
import type { RunningServer } from "../process/start-server.ts";
import { untilIdle } from "../process/until-idle.ts";

export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
}

/** How a server is asked: for some time, or so many times, and by how many at once. */
export type Pace = Pick<LoadJob, "connections" | "seconds" | "amount">;

/** Of a slow server, so many answers in the time will do. */
const fewAnswers = 4;

/** Of one that does not give them, so many in a round, however long they take. */
const patientAnswers = 2;

const warmUp = { seconds: 0.4, connections: 4, mostRequests: 1_000, mostTimes: 3 } as const;

/**
 * Warms a server up, and finds out how to ask it. One that takes long for a request does all that
 * it is asked at once before it answers the first: it is asked less at once, so that it gets to
 * answer several times.
 */
export async function findPace(
  load: LoadGenerator,
  running: RunningServer,
  requests: readonly LoadRequest[],
  { connections, seconds }: LoadOptions,
): Promise<Pace> {
  const costOf = (pace: Pace) => requestSeconds(load, running, { ...pace, requests });
  let cost = await costOf({ connections: 1, seconds, amount: 1 });
  if (cost * fewAnswers > seconds) return patiently(seconds);
  let suited = 0;
  // What runs for the first time costs more than it will.
  for (let time = 1; time <= warmUp.mostTimes && suited < connections; time += 1) {
    const least = warmUp.seconds / warmUp.mostRequests;
    const amount = Math.ceil(warmUp.seconds / Math.max(cost, least));
    const together = Math.min(warmUp.connections, amount);
    cost = await costOf({ connections: together, seconds, amount });
    suited = Math.floor(seconds / fewAnswers / cost);
  }
  if (suited < 1) return patiently(seconds);
  return { connections: Math.min(suited, connections), seconds };
}

export function patiently(seconds: number): Pace {
  return { connections: 1, seconds, amount: patientAnswers };
}

/** How long a request keeps the server busy. */
async function requestSeconds(
  load: LoadGenerator,
  { url, working }: RunningServer,
  job: Omit<LoadJob, "url">,
): Promise<number> {
  const before = readCpuSeconds(working);
  const { answers, window } = await load.run({ url, ...job });
  await untilIdle(working);
  const after = readCpuSeconds(working);
  // Where nothing was answered in time, what was asked has been worked on all the same.
  const requests = answers > 0 ? answers : job.connections;
  return before === null || after === null ? window / requests : (after - before) / requests;
}
