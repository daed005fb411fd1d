import cluster, { type Worker } from "node:cluster";
import type { Logger } from "pino";
import { z } from "zod";
import { type Channel, createChannel } from "./channel.ts";
import type { Exchange } from "./exchange.ts";
import { createRestartPolicy, type RestartPolicy } from "./restart-policy.ts";

/** The workers, each of them replaced when it dies. */
export interface WorkerPool {
  /** Resolves once all serve; rejects with why one of them cannot. */
  readonly ready: Promise<void>;
  /** Rejects when workers only die, and no more are started. */
  readonly worn: Promise<never>;
  /** Has them stop. Resolves when all have ended: with whether each ended as it should. */
  readonly stop: (signal: NodeJS.Signals) => Promise<boolean>;
  readonly kill: () => void;
}

export function startWorkerPool(
  size: number,
  { exchange, logger }: { readonly exchange: Exchange; readonly logger: Logger },
): WorkerPool {
  const living = new Map<Worker, Promise<boolean>>();
  const ready = Promise.withResolvers<void>();
  const worn = Promise.withResolvers<never>();
  const places = Array.from({ length: size }, createRestartPolicy);
  const unfilled = new Set(places);
  let isStopping = false;

  function fillPlace(place: RestartPolicy): void {
    const worker = cluster.fork();
    let servedFrom: number | null = null;
    const channel = channelTo(worker);
    exchange.attend(channel);
    channel.onNotice("ready", z.unknown(), () => {
      servedFrom = performance.now();
      exchange.join(channel);
      unfilled.delete(place);
      if (unfilled.size === 0) ready.resolve();
    });
    channel.answer("failed", z.string(), (reason) => {
      logger.error({ worker: worker.process.pid, reason }, "A worker cannot serve");
      ready.reject(new Error(reason));
    });
    const ended = Promise.withResolvers<boolean>();
    living.set(worker, ended.promise);
    worker.once("exit", (code: number | null, signal: string | null) => {
      living.delete(worker);
      exchange.leave(channel);
      // One that is told to stop while it starts knows nothing better than to die of it.
      ended.resolve(code === 0 || (isStopping && (signal === "SIGTERM" || signal === "SIGINT")));
      const servedMs = servedFrom === null ? 0 : performance.now() - servedFrom;
      if (!isStopping) replace(place, worker, { code, signal, servedMs });
    });
  }

  function replace(
    place: RestartPolicy,
    { process: { pid } }: Worker,
    { servedMs, ...end }: { code: number | null; signal: string | null; servedMs: number },
  ): void {
    const pauseMs = place.pauseAfter(servedMs);
    if (pauseMs === null) {
      worn.reject(new Error("its workers die as soon as they are started"));
      return;
    }
    logger.warn({ worker: pid, ...end, pauseMs }, "A worker has ended and is replaced");
    setTimeout(() => {
      if (!isStopping) fillPlace(place);
    }, pauseMs);
  }

  for (const place of places) fillPlace(place);

  return {
    ready: ready.promise,
    worn: worn.promise,
    stop: async (signal) => {
      isStopping = true;
      for (const { process } of living.keys()) process.kill(signal);
      const ends = await Promise.all(living.values());
      return ends.every((isWell) => isWell);
    },
    kill: () => {
      isStopping = true;
      for (const { process } of living.keys()) process.kill("SIGKILL");
    },
  };
}

function channelTo(worker: Worker): Channel {
  return createChannel({
    // What cannot be sent is not needed any more: the worker has ended, and its end is told.
    send: (message) => worker.send(message, undefined, undefined, () => {}),
    onMessage: (listener) => worker.on("message", listener),
  });
}
