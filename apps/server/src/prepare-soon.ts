import { flushCompileCache } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Application } from "./application.ts";

const prepareAfterMs = 1_000;

/**
 * Loads what only some requests need before the first of them comes, but after those who have waited
 * for the start. What cannot be made ends the server, as if it had been made at the start.
 */
export async function prepareSoon(application: Application, logger: Logger): Promise<void> {
  await pause(prepareAfterMs, undefined, { ref: false });
  try {
    await application.prepare();
    flushCompileCache();
  } catch (error) {
    logger.fatal({ err: error }, "The server cannot serve all that it should");
    process.exit(1);
  }
}
