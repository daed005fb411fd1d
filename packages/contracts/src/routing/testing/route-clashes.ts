import type { Endpoint } from "../endpoints.ts";
import type { Route } from "../route.ts";

/** The endpoints whose route is taken, or leaves open which of two a request is for. */
export function routeClashes(endpoints: readonly Endpoint[]): string[] {
  return endpoints.flatMap(({ name, route }, index) =>
    endpoints
      .slice(0, index)
      .filter((earlier) => clash(earlier.route, route))
      .map(
        (earlier) =>
          `${name}: ${show(route)} clashes with ${show(earlier.route)} of ${earlier.name}`,
      ),
  );
}

/** Paths alone decide between different paths: OpenAPI chooses the path before the method. */
function clash(a: Route, b: Route): boolean {
  return a.path === b.path ? a.method === b.method : areAmbiguous(a.path, b.path);
}

/**
 * A literal segment goes before a parameter: `/partners/archived` is not taken for
 * `/partners/{id}`. Two paths with as many parameters have no such order.
 */
function areAmbiguous(a: string, b: string): boolean {
  const [left, right] = [segments(a), segments(b)];
  return (
    left.length === right.length &&
    left.filter(isParameter).length === right.filter(isParameter).length &&
    left.every((segment, index) => {
      const other = right[index] ?? "";
      return segment === other || isParameter(segment) || isParameter(other);
    })
  );
}

function segments(path: string): string[] {
  return path.split("/");
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{");
}

function show({ method, path }: Route): string {
  return `${method} ${path}`;
}
