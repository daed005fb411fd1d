import { describeError, LiaisonError } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type ContextDependencies, createContractContext } from "./contract-context.ts";
import { acceptFiles } from "./file-body.ts";
import { retryAfter } from "./retry-after.ts";
import { refuseLargeBatch, refuseNamedBatch } from "./trpc-batch.ts";
import { sendTrpcError } from "./trpc-error.ts";
import { fetchRequestOf } from "./trpc-request.ts";

export const trpcPrefix = "/trpc";

const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/** How many calls one request may hold. */
const maxBatchSize = 20;

/**
 * Serves the contract over tRPC. The library's adapter for Fastify would read a file as fast as it
 * comes, and not notice that its sender has left; its adapter for web requests leaves both to us.
 */
export async function serveTrpc(
  app: FastifyInstance,
  dependencies: ContextDependencies,
): Promise<void> {
  app.setErrorHandler(sendTrpcError);
  app.addHook("onRequest", async (request, reply) => refuseOtherMethods(request, reply));
  app.addHook("preHandler", async (request) => {
    refuseLargeBatch(request, maxBatchSize);
    refuseNamedBatch(request);
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) =>
    done(null, body),
  );
  acceptFiles(app, "application/octet-stream");

  app.all(`${trpcPrefix}/:path`, (request, reply) =>
    fetchRequestHandler({
      endpoint: trpcPrefix,
      router: appRouter,
      req: fetchRequestOf(request, reply),
      maxBatchSize,
      // A query may be too long for an address.
      allowMethodOverride: true,
      createContext: () => createContractContext(dependencies, request),
      responseMeta: ({ errors }) => ({
        headers: new Headers({ "cache-control": "no-store", ...retryAfter(errors) }),
      }),
      onError: ({ error, path }) => {
        if (describeError(error).reason === "internal_error") {
          request.log.error({ err: error.cause ?? error, procedure: path }, "A procedure failed");
        }
      },
    }),
  );
}

function refuseOtherMethods({ method }: FastifyRequest, reply: FastifyReply): void {
  if (methods.includes(method)) return;
  reply.header("allow", methods.join(", "));
  throw new LiaisonError("method_not_allowed", `${method} is not allowed here`);
}
