import cors from "@fastify/cors";
import type { Services } from "@liaison/contracts";
import type { AnyTRPCRouter } from "@trpc/server";
import { type FastifyBaseLogger, type FastifyInstance, fastify } from "fastify";
import type { Auth } from "../auth/better-auth.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config/config.ts";
import type { Store } from "../db/database.ts";
import type { Outbox } from "../mail/outbox/outbox.ts";
import type { ReplicaFigures } from "../replica/read-list.ts";
import type { Siblings } from "../workers/siblings.ts";
import { createAnswerTurns } from "./answer-turns.ts";
import { recordApiTokenUses } from "./api-token-use.ts";
import { serveAuth } from "./auth-routes.ts";
import { limitBodyTime, requestTimeoutMs } from "./body-timeout.ts";
import { disconnectWhenStopping } from "./disconnect.ts";
import { serveDocs } from "./docs.ts";
import { serveHealth } from "./health.ts";
import { LateChildLogger } from "./late-child-logger.ts";
import type { Limits } from "./limits.ts";
import { serveMetrics } from "./metrics.ts";
import { noRouteSchemas } from "./no-route-schemas.ts";
import { sendProblem } from "./problems.ts";
import { limitRequests } from "./rate-limit.ts";
import { createRequestIds } from "./request-ids.ts";
import { RequestLog } from "./request-log.ts";
import { serveRest } from "./rest/rest.ts";
import { watchAnswers } from "./running-answers.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import { serveTrpc } from "./trpc.ts";
import { refuseUnreadable } from "./unreadable-request.ts";
import { serveWeb } from "./web.ts";

export interface HttpServerDependencies {
  readonly router: AnyTRPCRouter;
  readonly store: Store;
  readonly clock: Clock;
  readonly services: Services;
  readonly auth: () => Promise<Auth>;
  readonly outbox: Pick<Outbox, "figures">;
  /** Null where there is no replica. */
  readonly replicaFigures: (() => ReplicaFigures) | null;
  readonly logger: FastifyBaseLogger;
  readonly publicBaseUrl: string;
  /** Other origins whose pages may call with the user's cookies. */
  readonly corsOrigins: readonly string[];
  readonly ownOrigins: ReadonlySet<string>;
  readonly trustProxy: Config["trustProxy"];
  readonly limits: Limits;
  readonly rateLimitPerMinute: number;
  readonly webFolder: string;
  readonly siblings: Pick<Siblings, "measuring" | "turn">;
}

const maxBodyBytes = 1024 * 1024;
/** A list may name many ids in its address. */
const maxHeaderBytes = 64 * 1024;
/** How long a request's headers may take to arrive. */
const headersTimeoutMs = 60_000;
/** The path of a tRPC batch is the names of its calls. */
const maxParamLength = 2000;

/** Whoever has a use for a query string reads it from the address, each in its own way. */
const unread = () => ({});

/** Assembles all transports into one HTTP server, which does not listen yet. */
export async function createHttpServer(
  dependencies: HttpServerDependencies,
): Promise<FastifyInstance> {
  const { store, publicBaseUrl, corsOrigins, trustProxy, siblings } = dependencies;
  const requestLog = new RequestLog();
  const app: FastifyInstance = fastify({
    loggerInstance: dependencies.logger,
    logController: requestLog,
    childLoggerFactory: (logger, bindings, options) =>
      new LateChildLogger(logger, bindings, options),
    genReqId: createRequestIds(),
    trustProxy:
      typeof trustProxy === "number" ? (_address, hop) => hop < trustProxy : [...trustProxy],
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    routerOptions: { maxParamLength, querystringParser: unread },
    schemaController: noRouteSchemas,
    http: { maxHeaderSize: maxHeaderBytes, headersTimeout: headersTimeoutMs },
    forceCloseConnections: "idle",
    return503OnClosing: false,
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (error, request, reply) => {
      reply.header("x-request-id", request.id);
      sendProblem(error, request, reply);
      requestLog.requestCompleted(null, request, reply);
    },
  });
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    // Fastify, its streams and what watches here each listen for the end of an answer: more than
    // the ten that Node takes for a leak, and no more with time.
    reply.raw.setMaxListeners(0);
    requestLog.watch(request, reply);
    done();
  });
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  watchAnswers(app.server);
  disconnectWhenStopping(app, siblings);
  acceptJsonOnly(app);
  limitBodyTime(app, ({ socket }) => refuseUnreadable(new Error("Too slow"), socket));

  await setSecurityHeaders(app, { publicBaseUrl });
  if (corsOrigins.length > 0) {
    await app.register(cors, {
      origin: [...corsOrigins],
      credentials: true,
      strictPreflight: false,
      methods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
      exposedHeaders: ["X-Request-Id", "Retry-After"],
    });
  }

  serveMetrics(app, dependencies);
  await serveHealth(app, store);
  await app.register((scope) => serveDocs(scope, { publicBaseUrl }));
  const takeLeave = createAnswerTurns();
  await app.register(async (scope) => {
    recordApiTokenUses(scope, dependencies);
    limitRequests(scope, dependencies);
    await scope.register((rest) => serveRest(rest, { ...dependencies, takeLeave }));
    await scope.register((trpc) => serveTrpc(trpc, { ...dependencies, takeLeave }));
    await scope.register((routes) => serveAuth(routes, dependencies));
  });
  await serveWeb(app, dependencies.webFolder);
  return app;
}

/** An empty body is none, even of those clients that call every body JSON. */
function acceptJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(
    "application/json",
    { parseAs: "string" },
    (request, body, done) => (body === "" ? done(null) : parse(request, body, done)),
  );
}
