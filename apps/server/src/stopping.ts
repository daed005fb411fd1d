import type { Logger } from "pino";
import type { Application } from "./application.ts";

const shutdownTimeoutMs = 15_000;

/** How to end a server in order, or the hard way when that takes too long. */
export function stopping(
  application: Pick<Application, "close">,
  logger: Logger,
): (signal: NodeJS.Signals) => Promise<void> {
  return async (signal) => {
    logger.info({ signal }, "Stopping");
    setTimeout(() => process.exit(1), shutdownTimeoutMs).unref();
    try {
      await application.close();
    } catch (error) {
      logger.fatal({ err: error }, "The server could not stop as it should");
      process.exit(1);
    }
  };
}
