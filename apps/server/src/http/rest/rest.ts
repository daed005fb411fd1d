import { type Endpoint, LiaisonError, listEndpoints, pathParameters } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import { callTRPCProcedure, getTRPCErrorFromUnknown } from "@trpc/server";
import type { FastifyInstance, FastifyRequest, HTTPMethods } from "fastify";
import { type ContextDependencies, createContractContext } from "../contract-context.ts";
import { sendProblem } from "../problems.ts";
import { requestDecoder } from "./request-decoder.ts";

export const restPrefix = "/v1";

/** Serves every procedure of the contract at the route that it declares. */
export async function serveRest(
  app: FastifyInstance,
  dependencies: ContextDependencies,
): Promise<void> {
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  const endpoints = listEndpoints(appRouter);
  for (const endpoint of endpoints) serveEndpoint(app, dependencies, endpoint);
  refuseOtherMethods(app, endpoints);
}

function serveEndpoint(
  app: FastifyInstance,
  dependencies: ContextDependencies,
  { name, type, route, input }: Endpoint,
): void {
  const { decode, locate } = requestDecoder(route, input);
  app.route({
    method: route.method,
    url: restUrl(route.path),
    handler: async (request, reply) => {
      try {
        const answer: unknown = await callTRPCProcedure({
          router: appRouter,
          path: name,
          type,
          getRawInput: async () => decode(request),
          ctx: createContractContext(dependencies, request),
          signal: request.signal,
          batchIndex: 0,
        });
        return reply.header("cache-control", "no-store").send(answer);
      } catch (error) {
        return sendProblem(getTRPCErrorFromUnknown(error), request, reply, locate);
      }
    },
  });
}

/** A path that exists answers other methods with those that it has. */
function refuseOtherMethods(app: FastifyInstance, endpoints: readonly Endpoint[]): void {
  const byPath = Map.groupBy(endpoints, ({ route }) => restUrl(route.path));
  for (const [url, served] of byPath) {
    const methods = new Set<HTTPMethods>(served.map(({ route }) => route.method));
    if (methods.has("GET")) methods.add("HEAD");
    const others: HTTPMethods[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
    app.route({
      method: others.filter((method) => !methods.has(method)),
      url,
      handler: (request, reply) => {
        reply.header("allow", [...methods].join(", "));
        return sendProblem(notAllowed(request), request, reply);
      },
    });
  }
}

function notAllowed({ method }: FastifyRequest): LiaisonError {
  return new LiaisonError("method_not_allowed", `${method} is not allowed here`);
}

function restUrl(path: string): string {
  const url = pathParameters(path).reduce(
    (result, name) => result.replace(`{${name}}`, `:${name}`),
    path,
  );
  return `${restPrefix}${url}`;
}
