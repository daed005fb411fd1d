import cluster from "node:cluster";
import { readConfig } from "./config/config.ts";
import { publicBaseUrlOf } from "./config/public-base-url.ts";
import { createLogger } from "./http/logger.ts";
import { welcome } from "./welcome.ts";

/** Each kind of process loads what it needs: the one that only passes connections on needs little. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  if (cluster.isWorker) {
    const { runWorker } = await import("./workers/run-worker.ts");
    return runWorker(config, logger);
  }
  const { hasDemo } = await run();
  process.stdout.write(welcome(publicBaseUrlOf(config), hasDemo));

  async function run() {
    if (config.workers === 1) {
      const { runAlone } = await import("./run-alone.ts");
      return runAlone(config, logger);
    }
    const { runPrimary } = await import("./workers/run-primary.ts");
    return runPrimary(config, logger);
  }
}

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Liaison cannot start: ${reason}\n`);
  process.exit(1);
});
