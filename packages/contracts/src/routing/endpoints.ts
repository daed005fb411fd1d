import type { AnyProcedure, AnyRouter } from "@trpc/server";
import { z } from "zod";
import type { Access } from "../access/access.ts";
import { Permission } from "../access/permissions.ts";
import type { Route } from "./route.ts";

/** One procedure of a router, with what it declares. */
export interface Endpoint {
  /** The procedure's name: `partners.list`. */
  readonly name: string;
  readonly type: "query" | "mutation";
  readonly access: Access;
  readonly route: Route;
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
}

/** The procedures of a router in the order of their declaration. Throws on one that is incomplete. */
export function listEndpoints(router: AnyRouter): Endpoint[] {
  return readEndpoints(router).map(({ name, endpoint, defects }) => {
    if (!endpoint) throw new Error(`${name} is incomplete: ${defects.join("; ")}`);
    return endpoint;
  });
}

/** A procedure as an endpoint, or what it lacks to be one. */
export interface EndpointReading {
  readonly name: string;
  readonly endpoint?: Endpoint;
  readonly defects: readonly string[];
}

/** Like {@link listEndpoints}, but reports what is incomplete instead of throwing. */
export function readEndpoints(router: AnyRouter): EndpointReading[] {
  return Object.entries<AnyProcedure>(router._def.procedures).map(([name, procedure]) => {
    const declaration = Declaration.safeParse(procedure._def);
    if (!declaration.success) {
      return { name, defects: declaration.error.issues.map(({ message }) => message) };
    }
    const { type, meta, inputs, output } = declaration.data;
    return { name, endpoint: { name, type, ...meta, input: inputs[0], output }, defects: [] };
  });
}

/** An input that may be left out is the object that it defaults to. */
const InputObject = z
  .instanceof(z.ZodType, { error: "its input is not one object" })
  .transform((schema) => (schema instanceof z.ZodDefault ? schema.unwrap() : schema))
  .pipe(z.instanceof(z.ZodObject, { error: "its input is not one object" }));

const Declaration = z.object({
  type: z.enum(["query", "mutation"], { error: "it is neither a query nor a mutation" }),
  meta: z.object(
    {
      access: z.custom<Access>(isAccess, "it has no access rule"),
      route: z.custom<Route>(isRoute, "it has no route"),
    },
    { error: "it has neither an access rule nor a route" },
  ),
  inputs: z.tuple([InputObject], {
    error: "it has no input schema, or several",
  }),
  output: z.instanceof(z.ZodType, { error: "it has no output schema" }),
});

function isAccess(value: unknown): value is Access {
  return value === "signed_in" || z.object({ permission: Permission }).safeParse(value).success;
}

function isRoute(value: unknown): value is Route {
  return typeof value === "object" && value !== null && "method" in value && "path" in value;
}
