import type { AnyProcedure, AnyRouter } from "@trpc/server";
import type { z } from "zod";
import type { Access } from "../access/access.ts";
import { readDeclaration } from "./declaration.ts";
import type { Route, Subscription } from "./route.ts";

/** One query or mutation of a router, with what it declares. */
export interface Endpoint {
  /** The procedure's name: `partners.list`. */
  readonly name: string;
  readonly type: "query" | "mutation";
  readonly access: Access;
  readonly route: Route;
  /** Of a route that consumes a file an object without fields: the file is all it takes. */
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
}

/** One subscription of a router, with what it declares. It has no REST route. */
export interface SubscriptionEndpoint {
  /** The procedure's name: `events.live`. */
  readonly name: string;
  readonly type: "subscription";
  readonly access: Access;
  readonly subscription: Subscription;
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
}

/**
 * The queries and mutations of a router in the order of their declaration. Throws on a procedure
 * that is incomplete, be it a subscription.
 */
export function listEndpoints(router: AnyRouter): Endpoint[] {
  return readEndpoints(router).flatMap(({ name, endpoint, defects }) => {
    if (!endpoint) throw new Error(`${name} is incomplete: ${defects.join("; ")}`);
    return endpoint.type === "subscription" ? [] : [endpoint];
  });
}

/** A procedure as an endpoint, or what it lacks to be one. */
export interface EndpointReading {
  readonly name: string;
  readonly endpoint?: Endpoint | SubscriptionEndpoint;
  readonly defects: readonly string[];
}

/** All procedures of a router; reports what is incomplete instead of throwing. */
export function readEndpoints(router: AnyRouter): EndpointReading[] {
  return Object.entries<AnyProcedure>(router._def.procedures).map(([name, procedure]) => {
    const { success, data: declared, error } = readDeclaration(procedure);
    if (!success) return { name, defects: error.issues.map(({ message }) => message) };
    return { name, endpoint: { name, ...declared }, defects: [] };
  });
}
