import { type Application, createApplication } from "./application.ts";
import { readConfig } from "./config/config.ts";
import { demoSignIns } from "./demo/demo-users.ts";
import { seedDemo } from "./demo/seed-demo.ts";
import { createLogger } from "./http/logger.ts";

const shutdownTimeoutMs = 15_000;

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
