import type { AnyRouter } from "@trpc/server";
import { z } from "zod";
import { type Endpoint, readEndpoints } from "../endpoints.ts";
import { pathParameters } from "../route.ts";
import { routeClashes } from "./route-clashes.ts";
import { invalidExamples } from "./schema-examples.ts";

/** The rules of the contract that a router's procedures break, each named with its procedure. */
export function contractViolations(router: AnyRouter): string[] {
  const readings = readEndpoints(router);
  const endpoints = readings.flatMap(({ endpoint }) => endpoint ?? []);
  return [
    ...readings.flatMap(({ name, defects }) => defects.map((defect) => `${name}: ${defect}`)),
    ...endpoints.flatMap((endpoint) =>
      rules.flatMap((rule) => rule(endpoint).map((broken) => `${endpoint.name}: ${broken}`)),
    ),
    ...routeClashes(endpoints),
  ];
}

type Rule = (endpoint: Endpoint) => string[];

const isDocumented: Rule = ({ route }) =>
  (["summary", "description"] as const)
    .filter((text) => !route[text]?.trim())
    .map((text) => `it has no ${text}`);

const methodFitsType: Rule = ({ route, type }) =>
  (route.method === "GET") === (type === "query") ? [] : [`${route.method} is a ${type}`];

const inputIsStrict: Rule = ({ input }) =>
  input.def.catchall instanceof z.ZodNever ? [] : ["its input lets unknown fields pass"];

const inputHasPathParameters: Rule = ({ route, input }) =>
  pathParameters(route.path)
    .filter((name) => !(name in input.shape))
    .map((name) => `its input has no "${name}" for ${route.path}`);

const examplesAreValid: Rule = ({ input, output }) => [
  ...invalidExamples(input, "input"),
  ...invalidExamples(output, "output"),
];

const rules = [
  isDocumented,
  methodFitsType,
  inputIsStrict,
  inputHasPathParameters,
  examplesAreValid,
];
