import type { AnyRouter } from "@trpc/server";
import { z } from "zod";
import { type Endpoint, readEndpoints, type SubscriptionEndpoint } from "../endpoints.ts";
import { pathParameters } from "../route.ts";
import { routeClashes } from "./route-clashes.ts";
import { invalidExamples } from "./schema-examples.ts";

/** The rules of the contract that a router's procedures break, each named with its procedure. */
export function contractViolations(router: AnyRouter): string[] {
  const readings = readEndpoints(router);
  const endpoints = readings.flatMap(({ endpoint }) => endpoint ?? []);
  const routed = endpoints.filter((endpoint) => endpoint.type !== "subscription");
  return [
    ...readings.flatMap(({ name, defects }) => defects.map((defect) => `${name}: ${defect}`)),
    ...endpoints.flatMap((endpoint) =>
      brokenRules(endpoint).map((broken) => `${endpoint.name}: ${broken}`),
    ),
    ...routeClashes(routed),
  ];
}

function brokenRules(endpoint: Endpoint | SubscriptionEndpoint): string[] {
  const broken = rules.flatMap((rule) => rule(endpoint));
  if (endpoint.type === "subscription") return broken;
  return [...broken, ...routeRules.flatMap((rule) => rule(endpoint))];
}

type Rule = (endpoint: Endpoint | SubscriptionEndpoint) => string[];

const isDocumented: Rule = (endpoint) => {
  const documentation = endpoint.type === "subscription" ? endpoint.subscription : endpoint.route;
  return (["summary", "description"] as const)
    .filter((text) => !documentation[text]?.trim())
    .map((text) => `it has no ${text}`);
};

const inputIsStrict: Rule = ({ input }) =>
  input.def.catchall instanceof z.ZodNever ? [] : ["its input lets unknown fields pass"];

const examplesAreValid: Rule = ({ input, output }) => [
  ...invalidExamples(input, "input"),
  ...invalidExamples(output, "output"),
];

const rules = [isDocumented, inputIsStrict, examplesAreValid];

type RouteRule = (endpoint: Endpoint) => string[];

const methodFitsType: RouteRule = ({ route, type }) =>
  (route.method === "GET") === (type === "query") ? [] : [`${route.method} is a ${type}`];

const filesArePosted: RouteRule = ({ route, type }) =>
  !route.consumes || (route.method === "POST" && type === "mutation")
    ? []
    : [`it consumes ${route.consumes}, but is no mutation by POST`];

const inputHasPathParameters: RouteRule = ({ route, input }) =>
  pathParameters(route.path)
    .filter((name) => !(name in input.shape))
    .map((name) => `its input has no "${name}" for ${route.path}`);

const routeRules = [methodFitsType, filesArePosted, inputHasPathParameters];
