import { describeError, LiaisonError } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type ContextDependencies, createContractContext } from "./contract-context.ts";
import { sendTrpcError } from "./trpc-error.ts";

export const trpcPrefix = "/trpc";

/** How many calls one request may hold. */
const maxBatchSize = 20;

/** Serves the contract over tRPC. */
export async function serveTrpc(
  app: FastifyInstance,
  dependencies: ContextDependencies,
): Promise<void> {
  app.setErrorHandler(sendTrpcError);
  app.addHook("preHandler", async (request) => refuseLargeBatch(request));
  await app.register(fastifyTRPCPlugin, {
    prefix: trpcPrefix,
    trpcOptions: {
      router: appRouter,
      createContext: ({ req }) => createContractContext(dependencies, req),
      responseMeta: () => ({ headers: new Headers({ "cache-control": "no-store" }) }),
      onError: ({ error, path, req }) => {
        if (describeError(error).reason === "internal_error") {
          req.log.error({ err: error.cause ?? error, procedure: path }, "A procedure failed");
        }
      },
    },
  } satisfies FastifyTRPCPluginOptions<typeof appRouter>);
}

function refuseLargeBatch({ url }: FastifyRequest): void {
  const [path = ""] = url.split("?");
  if (decodeURIComponent(path).split(",").length > maxBatchSize) {
    throw new LiaisonError("malformed_request", `A batch holds at most ${maxBatchSize} calls`);
  }
}
