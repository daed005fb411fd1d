import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { createAuth } from "./auth/better-auth.ts";
import { type Clock, systemClock } from "./clock.ts";
import { makeAuthSecret, readOrMakeAuthSecret } from "./config/auth-secret.ts";
import type { Config } from "./config/config.ts";
import { openConfiguredStore } from "./config/open-configured-store.ts";
import type { Store } from "./db/database.ts";
import { migrate } from "./db/migrate.ts";
import { createHttpServer } from "./http/http-server.ts";
import { restPrefix } from "./http/rest/rest.ts";
import { type BackgroundMailer, createBackgroundMailer } from "./mail/background-mailer.ts";
import { createFileMailer, createSmtpMailer, logFailures, type Mailer } from "./mail/mailer.ts";
import { createServices } from "./services.ts";

/** Everything that a running server is made of. */
export interface Application {
  readonly http: FastifyInstance;
  readonly store: Store;
  readonly clock: Clock;
  readonly mailer: BackgroundMailer;
  readonly publicBaseUrl: string;
  /** Stops accepting, finishes what runs, and closes the database. */
  readonly close: () => Promise<void>;
}

export interface ApplicationOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock?: Clock;
  /** Where the built web app is. */
  readonly webFolder?: string;
}

/** How long stopping waits for the mails that are on their way. */
const mailDrainMs = 5_000;

const builtWebFolder = join(import.meta.dirname, "../../web/dist");

/** Opens and migrates the database and assembles the server on it. It does not listen yet. */
export async function createApplication({
  config,
  logger,
  clock = systemClock,
  webFolder = builtWebFolder,
}: ApplicationOptions): Promise<Application> {
  const store = openConfiguredStore(config);
  try {
    await migrate(store);
    return await assemble(store, { config, logger, clock, webFolder });
  } catch (error) {
    await store.db.destroy();
    throw error;
  }
}

async function assemble(
  store: Store,
  { config, logger, clock, webFolder }: Required<ApplicationOptions>,
): Promise<Application> {
  const publicBaseUrl = config.publicBaseUrl ?? `http://localhost:${config.port}`;
  const trustedOrigins = [
    publicBaseUrl,
    ...config.corsOrigins,
    ...(config.environment === "production" ? [] : loopbackOrigins(config.port)),
  ];
  const mailer = createBackgroundMailer(logFailures(createMailer(config), logger), logger);
  const auth = createAuth({
    store,
    clock,
    mailer,
    secret: config.authSecret ?? defaultAuthSecret(config),
    publicBaseUrl,
    trustedOrigins,
  });
  const http = await createHttpServer({
    store,
    clock,
    services: createServices({ store, clock, restUrl: `${publicBaseUrl}${restPrefix}` }),
    auth,
    logger,
    publicBaseUrl,
    corsOrigins: config.corsOrigins,
    ownOrigins: new Set(trustedOrigins),
    trustProxy: config.trustProxy,
    rateLimitPerMinute: config.rateLimitPerMinute,
    webFolder,
  });
  const close = async () => {
    await http.close();
    await mailer.close(mailDrainMs);
    await store.db.destroy();
  };
  return { http, store, clock, mailer, publicBaseUrl, close };
}

/** A database in memory takes its sessions along when it ends, so their secret is not kept either. */
function defaultAuthSecret({ database, dataFolder }: Config): string {
  return database.path === ":memory:" ? makeAuthSecret() : readOrMakeAuthSecret(dataFolder);
}

function createMailer({ smtpUrl, mailFrom, dataFolder }: Config): Mailer {
  return smtpUrl
    ? createSmtpMailer(smtpUrl, mailFrom)
    : createFileMailer(join(dataFolder, "outbox"), mailFrom);
}

/** A developer opens the page under either name, and through the web app's development server. */
function loopbackOrigins(port: number): string[] {
  return [port, 5173].flatMap((each) => [`http://localhost:${each}`, `http://127.0.0.1:${each}`]);
}
