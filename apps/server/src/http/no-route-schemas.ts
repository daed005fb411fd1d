import type { FastifyServerOptions } from "fastify";

/**
 * The contract checks what comes in and goes out, so no route has a schema of Fastify's. It would
 * load its compilers for them all the same.
 */
export const noRouteSchemas = {
  compilersFactory: { buildValidator: refuse, buildSerializer: refuse },
} satisfies FastifyServerOptions["schemaController"];

function refuse(): never {
  throw new Error("A route's schema is the contract's, not Fastify's");
}
