import { z } from "zod";
import type { Endpoint } from "../endpoints.ts";
import type { Route } from "../route.ts";

/** The endpoints whose route is taken, or leaves open which of two a request is for. */
export function routeClashes(endpoints: readonly Endpoint[]): string[] {
  return endpoints.flatMap((endpoint, index) =>
    endpoints
      .slice(0, index)
      .filter((earlier) => clash(earlier, endpoint))
      .map(
        (earlier) =>
          `${endpoint.name}: ${show(endpoint.route)} clashes with ${show(earlier.route)} of ${earlier.name}`,
      ),
  );
}

/** Paths alone decide between different paths: OpenAPI chooses the path before the method. */
function clash(a: Endpoint, b: Endpoint): boolean {
  return a.route.path === b.route.path ? a.route.method === b.route.method : areAmbiguous(a, b);
}

/**
 * A literal segment goes before a parameter: `/partners/archived` is not taken for
 * `/partners/{id}`. Two paths with as many parameters have no such order, unless a parameter
 * refuses the literal: no id is `imports`.
 */
function areAmbiguous(a: Endpoint, b: Endpoint): boolean {
  const [left, right] = [segments(a.route.path), segments(b.route.path)];
  return (
    left.length === right.length &&
    left.filter(isParameter).length === right.filter(isParameter).length &&
    left.every((segment, index) => {
      const other = right[index] ?? "";
      if (isParameter(segment)) return isParameter(other) || takes(a, segment, other);
      return isParameter(other) ? takes(b, other, segment) : segment === other;
    })
  );
}

function takes({ input }: Endpoint, parameter: string, literal: string): boolean {
  const schema = input.shape[parameter.slice(1, -1)];
  return !schema || z.safeParse(schema, literal).success;
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
