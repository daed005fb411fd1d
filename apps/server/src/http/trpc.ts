import { describeError, LiaisonError } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { TakeLeave } from "./answer-turns.ts";
import { type ContextDependencies, createContractContext } from "./contract-context.ts";
import { isToBeLogged } from "./described-error.ts";
import { acceptFiles } from "./file-body.ts";
import { retryAfter } from "./retry-after.ts";
import { answerCalls } from "./trpc-answers.ts";
import { refuseLargeBatch, refuseNamedBatch } from "./trpc-batch.ts";
import { type Calls, callReader } from "./trpc-calls.ts";
import { sendTrpcError } from "./trpc-error.ts";
import { fetchRequestOf } from "./trpc-request.ts";

export const trpcPrefix = "/trpc";

const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/** How many calls one request may hold. */
const maxBatchSize = 20;

const uncached = { "cache-control": "no-store" };

/** What every answer to calls carries. */
const answerHeaders = {
  "content-type": "application/json",
  vary: "trpc-accept, accept",
  ...uncached,
};

/** Without a serializer of its own, a text would be sent with a charset in its media type. */
const asItIs = (body: string) => body;

export interface TrpcDependencies extends ContextDependencies {
  readonly takeLeave: TakeLeave;
}

/**
 * Serves the contract over tRPC. The library's adapter for Fastify would read a file as fast as it
 * comes, and not notice that its sender has left; its adapter for web requests leaves both to us.
 */
export async function serveTrpc(
  app: FastifyInstance,
  dependencies: TrpcDependencies,
): Promise<void> {
  app.setErrorHandler(sendTrpcError);
  app.addHook("onRequest", (request, reply, done) => {
    refuseOtherMethods(request, reply);
    done();
  });
  app.addHook("preHandler", (request, _reply, done) => {
    refuseLargeBatch(request, maxBatchSize);
    refuseNamedBatch(request);
    done();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) =>
    done(null, body),
  );
  acceptFiles(app, "application/octet-stream");

  const readCalls = callReader(appRouter, trpcPrefix);
  app.all(`${trpcPrefix}/:path`, (request, reply) => {
    const calls = readCalls(request);
    return calls
      ? sendAnswers(calls, dependencies, request, reply)
      : answerByStockAdapter(dependencies, request, reply);
  });
}

/**
 * Most requests are queries or mutations in JSON. What the library's adapters make of each for the
 * web's sake, a Request and a Response with their streams, costs more than most of them do.
 */
async function sendAnswers(
  calls: Calls,
  dependencies: TrpcDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const { status, body, errors } = await answerCalls(calls, {
    router: dependencies.router,
    ctx: createContractContext(dependencies, request),
    onError: (failure) => logFailure(request, failure),
  });
  await dependencies.takeLeave();
  // The body is returned, not sent: whoever returns the reply waits for it to have gone out.
  reply.code(status).headers(answerHeaders).headers(retryAfter(errors)).serializer(asItIs);
  return body;
}

function answerByStockAdapter(
  dependencies: ContextDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Response> {
  return fetchRequestHandler({
    endpoint: trpcPrefix,
    router: dependencies.router,
    req: fetchRequestOf(request, reply),
    maxBatchSize,
    // A query may be too long for an address.
    allowMethodOverride: true,
    createContext: () => createContractContext(dependencies, request),
    responseMeta: ({ errors }) => ({
      headers: new Headers({ ...uncached, ...retryAfter(errors) }),
    }),
    onError: (failure) => logFailure(request, failure),
  });
}

function logFailure(
  { log }: FastifyRequest,
  { error, path }: { readonly error: TRPCError; readonly path?: string | undefined },
): void {
  if (!isToBeLogged(error, describeError(error))) return;
  log.error({ err: error.cause ?? error, procedure: path }, "A procedure failed");
}

function refuseOtherMethods({ method }: FastifyRequest, reply: FastifyReply): void {
  if (methods.includes(method)) return;
  reply.header("allow", methods.join(", "));
  throw new LiaisonError("method_not_allowed", `${method} is not allowed here`);
}
