import type { Logger } from "pino";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import { systemClock } from "../clock.ts";
import type { Config } from "../config/config.ts";
import { openConfiguredStore } from "../config/open-configured-store.ts";
import { seedDemoOnStart } from "../seed-demo-on-start.ts";
import { createExchange } from "./exchange.ts";
import { startWorkerPool, type WorkerPool } from "./worker-pool.ts";

/** A little longer than a worker takes to stop the hard way. */
const shutdownTimeoutMs = 16_000;

/** Prepares the database, and has workers serve it until it is told to stop. */
export async function runPrimary(config: Config, logger: Logger): Promise<{ hasDemo: boolean }> {
  const hasDemo = await prepareDatabase(config);
  new RateLimiterClusterMaster();
  const pool = startWorkerPool(config.workers, { exchange: createExchange(), logger });
  stopWhenTold(pool, logger);
  pool.worn.catch(async (error: Error) => {
    process.stderr.write(`Liaison has to stop: ${error.message}\n`);
    await pool.stop("SIGTERM");
    process.exit(1);
  });
  await pool.ready.catch((error: unknown) => {
    pool.kill();
    throw error;
  });
  return { hasDemo };
}

/** Once for all workers. Says whether the demo is there. */
async function prepareDatabase(config: Config): Promise<boolean> {
  const store = await openConfiguredStore(config);
  try {
    return await seedDemoOnStart(config, { store, clock: systemClock });
  } finally {
    await store.db.destroy();
  }
}

/** The first signal lets the workers finish; the second ends everything at once. */
function stopWhenTold(pool: WorkerPool, logger: Logger): void {
  let isStopping = false;
  const endAtOnce = () => {
    pool.kill();
    process.exit(1);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, async () => {
      if (isStopping) endAtOnce();
      isStopping = true;
      logger.info({ signal }, "Stopping the workers");
      setTimeout(endAtOnce, shutdownTimeoutMs).unref();
      process.exit((await pool.stop(signal)) ? 0 : 1);
    });
  }
}
