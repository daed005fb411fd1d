import { flushCompileCache } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import { type Application, createApplication } from "./application.ts";
import { readConfig } from "./config/config.ts";
import { demoSignIns } from "./demo/demo-users.ts";
import { createLogger } from "./http/logger.ts";

const shutdownTimeoutMs = 15_000;
const prepareAfterMs = 1_000;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const application = await createApplication({ config, logger });
  const hasDemo = config.seedsDemo && (await seedDemo(application));
  // Some invitations of the demo's past have run out, and nobody has noticed yet.
  if (hasDemo) await application.expiry.sweepNow();

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      logger.info({ signal }, "Stopping");
      setTimeout(() => process.exit(1), shutdownTimeoutMs).unref();
      application.close().catch((error: unknown) => {
        logger.fatal({ err: error }, "The server could not stop as it should");
        process.exit(1);
      });
    });
  }
  await application.http.listen({ port: config.port, host: config.host });
  process.stdout.write(welcome(application, hasDemo));
  // Those who wait for the start are answered first. What cannot be made ends the server all the same.
  await pause(prepareAfterMs, undefined, { ref: false });
  await application.prepare();
  flushCompileCache();
}

/** Most starts need nothing of the demo. */
async function seedDemo(application: Application): Promise<boolean> {
  const { seedDemo } = await import("./demo/seed-demo.ts");
  return seedDemo(application);
}

function welcome({ publicBaseUrl }: Application, hasDemo: boolean): string {
  const [{ email, password }] = demoSignIns;
  return [
    "",
    `  Liaison is ready: ${publicBaseUrl}`,
    ...(hasDemo ? [`  Sign in as ${email} with the password ${password}`] : []),
    `  API documentation: ${publicBaseUrl}/docs`,
    "",
    "",
  ].join("\n");
}

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Liaison cannot start: ${reason}\n`);
  process.exit(1);
});
