import { describeError, LiaisonError } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type ContextDependencies, createContractContext } from "./contract-context.ts";
import { sendTrpcError } from "./trpc-error.ts";

export const trpcPrefix = "/trpc";

const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/** How many calls one request may hold. */
const maxBatchSize = 20;

/** Serves the contract over tRPC. */
export async function serveTrpc(
  app: FastifyInstance,
  dependencies: ContextDependencies,
): Promise<void> {
  app.setErrorHandler(sendTrpcError);
  app.addHook("onRequest", async (request, reply) => refuseOtherMethods(request, reply));
  app.addHook("preHandler", async (request) => refuseLargeBatch(request));
  await app.register(fastifyTRPCPlugin, {
    prefix: trpcPrefix,
    trpcOptions: {
      router: appRouter,
      maxBatchSize,
      // A query may be too long for an address.
      allowMethodOverride: true,
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

function refuseOtherMethods({ method }: FastifyRequest, reply: FastifyReply): void {
  if (methods.includes(method)) return;
  reply.header("allow", methods.join(", "));
  throw new LiaisonError("method_not_allowed", `${method} is not allowed here`);
}

/** Both the HTTP server and tRPC decode the path, so it is decoded twice before it is counted. */
function refuseLargeBatch({ url }: FastifyRequest): void {
  const [path = ""] = url.split("?");
  if (decode(decode(path)).split(",").length > maxBatchSize) {
    throw new LiaisonError("malformed_request", `A batch holds at most ${maxBatchSize} calls`);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new LiaisonError("malformed_request", "The path is not encoded as it should be");
  }
}
