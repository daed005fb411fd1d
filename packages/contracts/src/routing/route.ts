import type { ErrorReason } from "../errors/error-reasons.ts";

/** How a procedure appears over REST, and what its documentation says. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/v1`; `{name}` stands for the input's field of that name. */
  readonly path: `/${string}`;
  /** Of a success; 200 where it is not said. */
  readonly status?: 201 | 202;
  /** The body is a file of this type, which arrives as a stream. */
  readonly consumes?: "text/csv";
  /** The answer is a file of this type, which leaves as a stream. */
  readonly produces?: "text/csv";
  readonly summary: string;
  readonly description: string;
  /** Reasons to fail that the procedure has of its own. */
  readonly failsWith?: readonly ErrorReason[];
  /** `brackets`: repeated query parameters are documented, and linked to, as `name[]`. */
  readonly arrayParameters?: "brackets";
}

/** What the documentation says of a subscription, which has no REST route. */
export interface Subscription {
  readonly summary: string;
  readonly description: string;
}

/** The names of a route's path parameters: `["id"]` of `/partners/{id}`. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name ? [name] : []));
}
