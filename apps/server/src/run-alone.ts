import type { Logger } from "pino";
import { createApplication } from "./application.ts";
import type { Config } from "./config/config.ts";
import { prepareSoon } from "./prepare-soon.ts";
import { seedDemoOnStart } from "./seed-demo-on-start.ts";
import { stopping } from "./stopping.ts";

/** Serves from this process alone, until it is told to stop. */
export async function runAlone(config: Config, logger: Logger): Promise<{ hasDemo: boolean }> {
  const application = await createApplication({ config, logger });
  const hasDemo = await seedDemoOnStart(config, application);
  // Some invitations of the demo's past have run out, and nobody has noticed yet.
  if (hasDemo) await application.expiry.sweepNow();

  const stop = stopping(application, logger);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  await application.http.listen({ port: config.port, host: config.host });
  void prepareSoon(application, logger);
  return { hasDemo };
}
