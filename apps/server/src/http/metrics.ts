import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Outbox } from "../mail/outbox/outbox.ts";
import type { ReplicaFigures } from "../replica/read-list.ts";
import type { Siblings } from "../workers/siblings.ts";
import { measureMails } from "./mail-metrics.ts";
import { measureReplica } from "./replica-metrics.ts";

/** Seconds: from what one indexed row takes to what a person no longer waits for. */
const durationBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Measures every request and the outbox, and serves `/metrics` for Prometheus. */
export function serveMetrics(
  app: FastifyInstance,
  {
    outbox,
    replicaFigures,
    siblings,
  }: {
    readonly outbox: Pick<Outbox, "figures">;
    readonly replicaFigures: (() => ReplicaFigures) | null;
    readonly siblings: Pick<Siblings, "measuring">;
  },
): void {
  const register = new Registry();
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "How long requests took, by method, route and status.",
    labelNames: ["method", "route", "status"],
    buckets: durationBuckets,
    registers: [register],
  });
  measureMails(register, outbox);
  if (replicaFigures) measureReplica(register, replicaFigures);
  const metricsOfAll = siblings.measuring(Registry.merge([processMetrics(), register]));
  app.addHook("onResponse", (request, reply, done) => {
    // How long a stream of events lasts says nothing of how fast the server is.
    if (!String(reply.getHeader("content-type")).startsWith("text/event-stream")) {
      const route = request.routeOptions.url ?? "none";
      const labels = { method: request.method, route, status: reply.statusCode };
      durations.observe(labels, reply.elapsedTime / 1000);
    }
    done();
  });
  app.get("/metrics", async (_request, reply) =>
    reply.type(register.contentType).send(await metricsOfAll()),
  );
}

let measuredProcess: Registry | undefined;

/**
 * What is measured of the process, whatever it serves. It is watched by timers and observers that
 * cannot be stopped, so there is one set of them, however many servers a process has had.
 */
function processMetrics(): Registry {
  if (!measuredProcess) {
    measuredProcess = new Registry();
    collectDefaultMetrics({ register: measuredProcess });
  }
  return measuredProcess;
}
