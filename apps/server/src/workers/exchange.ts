import { AggregatorRegistry } from "prom-client";
import { z } from "zod";
import { letOthersBy } from "../let-others-by.ts";
import type { Channel } from "./channel.ts";
import { createRequestAllowance, type RequestAllowance } from "./request-allowance.ts";
import { LeaseRequest, Metrics, Penalty } from "./topics.ts";

/** How long one process may take to say what it has measured. */
const metricsPatienceMs = 4_000;

/** Less than whoever asks for an allowance waits itself. */
const recallPatienceMs = 300;

/** What the primary does for the workers: it passes news on, and keeps what is one for all. */
export interface Exchange {
  /** Answers a worker from its first moment on. */
  readonly attend: (worker: Channel) => void;
  /** It serves from now on, and may be given what one does for all. */
  readonly join: (worker: Channel) => void;
  readonly leave: (worker: Channel) => void;
}

export function createExchange(): Exchange {
  const serving = new Set<Channel>();
  const allowances = new Map<string, RequestAllowance>();
  let onDuty: Channel | null = null;

  function appoint(): void {
    [onDuty = null] = serving;
    onDuty?.notify("duty");
  }

  function allowanceOf(limit: string, perMinute: number): RequestAllowance {
    const found = allowances.get(limit);
    if (found) return found;
    const allowance = createRequestAllowance(perMinute, (key, msBeforeNext) => {
      for (const worker of serving) worker.notify("spent", { limit, key, msBeforeNext });
    });
    allowances.set(limit, allowance);
    return allowance;
  }

  async function metricsOfAll(): Promise<string> {
    const asked = [...serving].map((worker) =>
      worker.ask("own metrics", null, Metrics, metricsPatienceMs),
    );
    return AggregatorRegistry.aggregate(await Promise.all(asked)).metrics();
  }

  return {
    attend: (worker) => {
      const holders = new Map<string, { readonly recall: (key: string) => Promise<number> }>();
      const holderOf = (limit: string) => {
        const recall = (key: string) =>
          worker.ask("recall", { limit, key }, z.number(), recallPatienceMs);
        const holder = holders.get(limit) ?? { recall };
        holders.set(limit, holder);
        return holder;
      };
      worker.answer("lease", LeaseRequest, ({ limit, perMinute, key, wanted }) =>
        allowanceOf(limit, perMinute).lease(holderOf(limit), key, wanted),
      );
      worker.onNotice("penalty", Penalty, ({ limit, perMinute, key }) =>
        allowanceOf(limit, perMinute).penalize(key),
      );
      worker.onNotice("changed", z.unknown(), () => {
        for (const other of serving) if (other !== worker) other.notify("changed");
      });
      worker.answer("metrics", z.unknown(), metricsOfAll);
      worker.answer("turn", z.unknown(), letOthersBy);
    },
    join: (worker) => {
      serving.add(worker);
      if (!onDuty) appoint();
    },
    leave: (worker) => {
      serving.delete(worker);
      if (worker === onDuty) appoint();
    },
  };
}
