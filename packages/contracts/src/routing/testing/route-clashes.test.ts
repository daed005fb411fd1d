import { expect, test } from "vitest";
import { z } from "zod";
import type { Endpoint } from "../endpoints.ts";
import type { Route } from "../route.ts";
import { routeClashes } from "./route-clashes.ts";

test.each([
  ["GET", "/a", "GET", "/a"],
  ["GET", "/a/{id}", "GET", "/a/{id}"],
  ["GET", "/a/{id}", "GET", "/a/{otherId}"],
  ["GET", "/a/{id}", "PATCH", "/a/{otherId}"],
  ["GET", "/a/{id}/events", "GET", "/a/archived/{type}"],
] as const)("%s %s and %s %s clash", (method, path, laterMethod, laterPath) => {
  const endpoints = [endpoint("earlier", method, path), endpoint("later", laterMethod, laterPath)];
  expect(routeClashes(endpoints)).toEqual([
    `later: ${laterMethod} ${laterPath} clashes with ${method} ${path} of earlier`,
  ]);
});

test.each([
  ["GET", "/a", "POST", "/a"],
  ["GET", "/a", "GET", "/b"],
  ["GET", "/a", "GET", "/a/{id}"],
  ["GET", "/a/{id}", "GET", "/a/archived"],
  ["GET", "/a/{id}", "DELETE", "/a/{id}"],
  ["GET", "/a/{id}/events", "GET", "/a/{id}/notes"],
] as const)("%s %s and %s %s do not", (method, path, laterMethod, laterPath) => {
  const endpoints = [endpoint("earlier", method, path), endpoint("later", laterMethod, laterPath)];
  expect(routeClashes(endpoints)).toEqual([]);
});

test("a parameter that refuses a literal is not taken for it", () => {
  const input = z.strictObject({ id: z.guid() });
  const endpoints = [
    { ...endpoint("earlier", "GET", "/a/{id}/events"), input },
    { ...endpoint("later", "GET", "/a/archived/{id}"), input },
  ];
  expect(routeClashes(endpoints)).toEqual([]);
});

function endpoint(name: string, method: Route["method"], path: Route["path"]): Endpoint {
  return {
    name,
    type: "query",
    access: "signed_in",
    route: { method, path, summary: "A route", description: "A route." },
    input: z.strictObject({}),
    output: z.object({}),
  };
}
