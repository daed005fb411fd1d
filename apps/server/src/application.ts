import { join } from "node:path";
import { appRouter } from "@liaison/contracts/router";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { PasswordHashing } from "./auth/password-hashing.ts";
import { createChangeSignal } from "./change-signal.ts";
import { type Clock, systemClock } from "./clock.ts";
import { makeAuthSecret, readOrMakeAuthSecret } from "./config/auth-secret.ts";
import type { Config } from "./config/config.ts";
import { openConfiguredReplica } from "./config/open-configured-replica.ts";
import { openConfiguredStore } from "./config/open-configured-store.ts";
import { ownOriginsOf } from "./config/own-origins.ts";
import { publicBaseUrlOf } from "./config/public-base-url.ts";
import type { Store } from "./db/database.ts";
import { isInMemory } from "./db/database-location.ts";
import { createEventFeed } from "./events/event-feed.ts";
import { withPickedAnswers } from "./http/answers/picked-answers.ts";
import { createHttpServer } from "./http/http-server.ts";
import { restPrefix } from "./http/rest/rest.ts";
import { createAnswerSeal } from "./idempotency/answer-seal.ts";
import { createCarryOut } from "./idempotency/carry-out.ts";
import { startForgettingAnswers } from "./idempotency/forget-answers.ts";
import { madeOnce } from "./made-once.ts";
import { type BackgroundMailer, createBackgroundMailer } from "./mail/background-mailer.ts";
import { configuredMailer } from "./mail/configured-mailer.ts";
import { logFailures } from "./mail/log-failures.ts";
import { type Outbox, startOutbox } from "./mail/outbox/outbox.ts";
import {
  type PartnerImportWorker,
  startPartnerImportWorker,
} from "./partners/import/partner-import-worker.ts";
import { createRunningUploads } from "./partners/import/running-uploads.ts";
import { meetPeers } from "./peers/peers.ts";
import { readInPrimary, readInReplica } from "./replica/read-list.ts";
import { createServices } from "./services.ts";
import { type ExpirySweeper, startExpirySweeper } from "./supplier-invitations/expiry-sweeper.ts";
import { noSiblings, type Siblings } from "./workers/siblings.ts";

/** Everything that a running server is made of. */
export interface Application {
  readonly http: FastifyInstance;
  readonly store: Store;
  readonly clock: Clock;
  /** Sends what is not kept; what changes have to tell is in the outbox. */
  readonly mailer: BackgroundMailer;
  readonly expiry: ExpirySweeper;
  readonly outbox: Outbox;
  readonly partnerImports: PartnerImportWorker;
  readonly publicBaseUrl: string;
  /** Makes what is only made when it is first asked for; rejects if it cannot be made. */
  readonly prepare: () => Promise<void>;
  /** Stops accepting, finishes what runs, and closes the database. */
  readonly close: () => Promise<void>;
}

export interface ApplicationOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock?: Clock;
  /** Where the built web app is. */
  readonly webFolder?: string;
  readonly passwords?: PasswordHashing | undefined;
  /** The other processes on the same database that this one is started with. */
  readonly siblings?: Siblings;
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
  passwords,
  siblings = noSiblings,
}: ApplicationOptions): Promise<Application> {
  // What is opened later is closed earlier.
  const opened = new AsyncDisposableStack();
  try {
    const options = { config, logger, clock, webFolder, passwords, siblings };
    const parts = await assemble(options, opened);
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= opened.disposeAsync();
      return closing;
    };
    const prepare = async () => {
      if (!closing) await parts.prepare();
    };
    return { ...parts, prepare, close };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function assemble(
  { config, logger, clock, webFolder, passwords, siblings }: Required<ApplicationOptions>,
  opened: AsyncDisposableStack,
): Promise<Omit<Application, "close">> {
  const { isOnDuty } = siblings;
  const publicBaseUrl = publicBaseUrlOf(config);
  const ownOrigins = ownOriginsOf(config, publicBaseUrl);
  const secret = config.authSecret ?? defaultAuthSecret(config);

  const store = await openConfiguredStore(config);
  opened.defer(() => store.db.destroy());
  const replica = await openConfiguredReplica(config, store, logger);
  opened.defer(() => replica?.close());
  const replicaReading = replica && readInReplica(store, replica);
  const peers = meetPeers({ store, listenUrl: config.listenUrl, siblings, logger });
  opened.defer(peers.close);
  const changes = createChangeSignal(peers.relay);

  const mailServer = configuredMailer(config);
  const mailer = createBackgroundMailer(logFailures(mailServer, logger), logger);
  const outbox = startOutbox({ store, clock, mailer: mailServer, publicBaseUrl, logger, isOnDuty });
  opened.defer(async () => {
    await Promise.all([outbox.close(mailDrainMs), mailer.close(mailDrainMs)]);
  });
  changes.subscribe(outbox.wake);
  const partnerImports = startPartnerImportWorker({ store, clock, changes, logger, isOnDuty });
  opened.defer(partnerImports.close);
  const forgetting = startForgettingAnswers({ store, clock, logger, isOnDuty });
  opened.defer(forgetting.close);
  const expiry = startExpirySweeper({ store, clock, changes, logger });
  opened.defer(expiry.close);

  const auth = madeOnce(async () => {
    const { createAuth } = await import("./auth/better-auth.ts");
    const users = { store, clock, mailer, secret, publicBaseUrl, passwords };
    const made = createAuth({ ...users, trustedOrigins: ownOrigins });
    await made.$context;
    return made;
  });
  const eventFeed = createEventFeed({ store, changes });
  const uploads = createRunningUploads();
  const services = createServices({
    store,
    clock,
    readList: replicaReading?.readList ?? readInPrimary(store),
    carryOut: createCarryOut({ store, clock, changes, seal: createAnswerSeal(secret) }),
    eventFeed,
    expiry,
    uploads,
    invitationsPerDay: config.invitationsPerDay,
    restUrl: `${publicBaseUrl}${restPrefix}`,
  });
  const http = await createHttpServer({
    router: config.environment === "production" ? withPickedAnswers(appRouter) : appRouter,
    store,
    clock,
    services,
    auth,
    outbox,
    replicaFigures: replicaReading?.figures ?? null,
    logger,
    publicBaseUrl,
    corsOrigins: config.corsOrigins,
    ownOrigins: new Set(ownOrigins),
    trustProxy: config.trustProxy,
    limits: peers.limits,
    rateLimitPerMinute: config.rateLimitPerMinute,
    webFolder,
    siblings,
  });
  opened.defer(async () => {
    // Who follows events would never end by itself.
    eventFeed.close();
    await Promise.all([http.close(), uploads.close()]);
  });

  const prepare = async () => {
    await auth();
    await mailServer.prepare();
  };
  return { http, store, clock, mailer, outbox, partnerImports, expiry, publicBaseUrl, prepare };
}

/** A database in memory takes its sessions along when it ends, so their secret is not kept either. */
function defaultAuthSecret({ database, dataFolder }: Config): string {
  return isInMemory(database) ? makeAuthSecret() : readOrMakeAuthSecret(dataFolder);
}
