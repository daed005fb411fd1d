import type { Logger } from "pino";
import type { ChangeSignal } from "../../change-signal.ts";
import type { Clock } from "../../clock.ts";
import type { Store } from "../../db/database.ts";
import { letOthersBy } from "../../let-others-by.ts";
import { findNextImport } from "./partner-import.repository.ts";
import { sweepImports } from "./sweep-imports.ts";
import { noteFailure, workOnImport } from "./work-on-import.ts";

/** Checks and commits imports in the background of requests. */
export interface PartnerImportWorker {
  /** Resolves once there is nothing that could be done now. */
  readonly settled: () => Promise<void>;
  /** Finishes the running batch; the next server goes on after it. */
  readonly close: () => Promise<void>;
}

export interface PartnerImportWorkerDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly changes: ChangeSignal;
  readonly logger: Logger;
  /** Whether this process is to do it, or leaves it to another. */
  readonly isOnDuty: () => boolean;
}

/** How often to look for what other servers have begun, and for what is to be tried again. */
const pollMs = 2_000;
const sweepEveryMs = 60_000;

/** Takes the imports in turn, batch by batch, so that a short one need not wait for a long one. */
export function startPartnerImportWorker({
  store,
  clock,
  changes,
  logger,
  isOnDuty,
}: PartnerImportWorkerDependencies): PartnerImportWorker {
  let isClosed = false;
  let isWoken = false;
  let running: Promise<void> | null = null;
  let nextSweep = 0;

  function wake(): void {
    if (!isOnDuty()) return;
    isWoken = true;
    if (!isClosed) running ??= run();
  }

  async function run(): Promise<void> {
    while (isWoken && !isClosed) {
      isWoken = false;
      try {
        await sweepIfDue();
        while (!isClosed && (await takeStep())) await letOthersBy();
      } catch (error) {
        logger.error({ err: error }, "Partner imports cannot be worked on");
      }
    }
    running = null;
  }

  async function sweepIfDue(): Promise<void> {
    const now = clock().getTime();
    if (now < nextSweep) return;
    nextSweep = now + sweepEveryMs;
    await sweepImports(store, clock);
  }

  /** False: no import is under way. */
  async function takeStep(): Promise<boolean> {
    const next = await findNextImport(store, clock().toISOString());
    if (!next) return false;
    try {
      await workOnImport(store, next, clock());
    } catch (error) {
      logger.error({ err: error, importId: next.id }, "A step of a partner import failed");
      await noteFailure(store, next, clock());
    }
    changes.notify();
    return true;
  }

  const unsubscribe = changes.subscribe(wake);
  const timer = setInterval(wake, pollMs).unref();
  wake();
  return {
    settled: async () => {
      while (running) await running;
    },
    close: async () => {
      isClosed = true;
      unsubscribe();
      clearInterval(timer);
      await running;
    },
  };
}
