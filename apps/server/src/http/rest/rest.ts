import {
  type Endpoint,
  LiaisonError,
  listEndpoints,
  pathParameters,
  type Route,
} from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import { callTRPCProcedure, getTRPCErrorFromUnknown } from "@trpc/server";
import type { FastifyInstance, FastifyRequest, HTTPMethods } from "fastify";
import type { TakeLeave } from "../answer-turns.ts";
import { type ContextDependencies, createContractContext } from "../contract-context.ts";
import { acceptFiles } from "../file-body.ts";
import { sendProblem } from "../problems.ts";
import { sendFile } from "./file-answer.ts";
import { requestDecoder } from "./request-decoder.ts";

export const restPrefix = "/v1";

export interface RestDependencies extends ContextDependencies {
  readonly takeLeave: TakeLeave;
}

/** Serves every procedure of the contract at the route that it declares. */
export async function serveRest(
  app: FastifyInstance,
  dependencies: RestDependencies,
): Promise<void> {
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  const endpoints = listEndpoints(appRouter);
  for (const endpoint of endpoints) {
    // What takes a file reads bodies in a way of its own.
    if (endpoint.route.consumes) {
      await app.register(async (scope) => serveEndpoint(scope, dependencies, endpoint));
    } else {
      serveEndpoint(app, dependencies, endpoint);
    }
  }
  refuseOtherMethods(app, endpoints);
}

function serveEndpoint(
  app: FastifyInstance,
  dependencies: RestDependencies,
  { name, type, route, input }: Endpoint,
): void {
  const { decode, locate } = requestDecoder(route, input);
  if (route.consumes) {
    app.removeAllContentTypeParsers();
    acceptFiles(app, route.consumes);
  }
  app.route({
    method: route.method,
    url: restUrl(route.path),
    handler: async (request, reply) => {
      try {
        const answer: unknown = await callTRPCProcedure({
          router: dependencies.router,
          path: name,
          type,
          getRawInput: async () => decode(request),
          ctx: createContractContext(dependencies, request),
          signal: undefined,
          batchIndex: 0,
        });
        if (route.produces) return await sendFile(answer, fileOf(route, route.produces), reply);
        await dependencies.takeLeave();
        reply.code(route.status ?? 200).header("cache-control", "no-store");
        return answer;
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

/** `/partners/export.csv` is called after what it is about: `partners.csv`. */
function fileOf({ path }: Route, mediaType: "text/csv") {
  const [, resource] = path.split("/");
  return { mediaType, name: `${resource}.csv` };
}
