import type { FastifyInstance, FastifyRequest } from "fastify";

declare module "fastify" {
  interface FastifyRequest {
    isProven: boolean;
  }
}

/** Has it noted of the requests below a plugin whose token is a live one. */
export function noteProvenTokens(app: FastifyInstance): void {
  app.decorateRequest("isProven", false);
}

/** Notes that the request's token has turned out to be a live one. */
export function markProven(request: FastifyRequest): void {
  request.isProven = true;
}
