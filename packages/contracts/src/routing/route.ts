/** How a procedure appears over REST, and what its documentation says. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/v1`; `{name}` stands for the input's field of that name. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly description: string;
  /** `brackets`: repeated query parameters are documented, and linked to, as `name[]`. */
  readonly arrayParameters?: "brackets";
}

/** The names of a route's path parameters: `["id"]` of `/partners/{id}`. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name ? [name] : []));
}
