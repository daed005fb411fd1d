import type { Logger } from "pino";
import { z } from "zod";
import { createApplication } from "../application.ts";
import type { Config } from "../config/config.ts";
import { prepareSoon } from "../prepare-soon.ts";
import { stopping } from "../stopping.ts";
import { createChannel } from "./channel.ts";
import { siblingsOfWorker } from "./worker-siblings.ts";

/**
 * Serves beside others, until the primary has it stop. When the primary is gone, Node ends the
 * process at once: what was under way is committed, or has not happened.
 */
export async function runWorker(config: Config, logger: Logger): Promise<void> {
  const channel = createChannel({
    // What cannot be sent is not needed any more: the primary has ended.
    send: (message) => process.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => process.on("message", listener),
  });
  try {
    const siblings = siblingsOfWorker(channel);
    const application = await createApplication({ config, logger, siblings });
    const stop = stopping(application, logger);
    let isStopping = false;
    // From the keyboard a signal comes to every process, and once more from the primary.
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, async () => {
        if (isStopping) return;
        isStopping = true;
        await stop(signal);
        process.disconnect();
      });
    }
    await application.http.listen({ port: config.port, host: config.host });
    channel.notify("ready");
    void prepareSoon(application, logger);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The primary is to have heard it before its end.
    await channel.ask("failed", reason, z.unknown()).catch(() => {});
    process.exit(1);
  }
}
