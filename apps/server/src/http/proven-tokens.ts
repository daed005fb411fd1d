import type { FastifyRequest } from "fastify";

const proven = new WeakSet<FastifyRequest>();

/** Notes that the request's token has turned out to be a live one. */
export function markProven(request: FastifyRequest): void {
  proven.add(request);
}

export function isProven(request: FastifyRequest): boolean {
  return proven.has(request);
}
