import type { LoadJob, LoadRequest } from "../load/load-job.ts";
import { headersFor } from "../process/start-server.ts";
import type { Workload } from "../workloads/workload.ts";
import type { Target } from "./check-answers.ts";

/** What a server is asked, and what others ask of it meanwhile. */
export type AskedOf = Pick<LoadJob, "requests" | "beside">;

/** A workload in the words of a server. No requests: it, or the dataset, has nothing for it. */
export function askedOf(target: Target, workload: Workload): AskedOf {
  const requests = requestsOf(target, workload);
  const { beside } = workload;
  if (!beside) return { requests };
  const { connections } = beside;
  return { requests, beside: { connections, requests: requestsOf(target, beside) } };
}

function requestsOf(
  { running, deepCursors }: Target,
  { asks }: Pick<Workload, "asks">,
): LoadRequest[] {
  const { dataset, server } = running;
  return asks({ dataset, deepCursors }).flatMap((ask) => {
    const request = server.dialect.write(ask);
    return request ? [{ ...request, headers: headersFor(dataset, ask) }] : [];
  });
}
