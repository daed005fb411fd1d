import { listEndpoints } from "@liaison/contracts";
import type { AnyTRPCRouter } from "@trpc/server";
import type { FastifyRequest } from "fastify";

/** Queries, or mutations, that came in one request, with their inputs as they were sent. */
export interface Calls {
  readonly type: "query" | "mutation";
  readonly calls: readonly Call[];
  /** A batch is answered with a list, even a batch of one. */
  readonly isBatch: boolean;
}

export interface Call {
  readonly path: string;
  readonly input: unknown;
}

/**
 * Reads the requests for queries and mutations that are answered at once, in JSON. It gives null for
 * whatever else there is, mistakes among them: tRPC's own adapter knows what to say to those.
 */
export function callReader(
  router: AnyTRPCRouter,
  prefix: string,
): (request: FastifyRequest) => Calls | null {
  const endpoints = listEndpoints(router).filter(({ route }) => !route.produces && !route.consumes);
  const namesOf = (type: Calls["type"]) =>
    new Set(endpoints.filter((endpoint) => endpoint.type === type).map(({ name }) => name));
  const known = { query: namesOf("query"), mutation: namesOf("mutation") };
  return (request) => {
    const { url } = request;
    const type = typeOf(request);
    if (!type || !url.startsWith(`${prefix}/`)) return null;
    const start = url.indexOf("?");
    const path = url.slice(prefix.length + 1, start < 0 ? undefined : start);
    const { input, isBatch, hasConnectionParams } = readParameters(
      start < 0 ? "" : url.slice(start),
    );
    if (hasConnectionParams) return null;
    const paths = isBatch ? path.split(",") : [path];
    if (!paths.every((each) => known[type].has(each))) return null;
    const text = type === "query" ? input : bodyOf(request);
    const inputs = readInputs(text, { isBatch });
    if (!inputs) return null;
    return { type, calls: paths.map((each, n) => ({ path: each, input: inputs[n] })), isBatch };
  };
}

interface Parameters {
  readonly input: string | null;
  readonly isBatch: boolean;
  readonly hasConnectionParams: boolean;
}

/**
 * Most queries have their input for a parameter and nothing else: it is taken as it stands there. The
 * question mark comes along, for a second one belongs to a name and would be taken for the first.
 */
function readParameters(query: string): Parameters {
  const sole = /^\?input=([^&+]*)$/.exec(query)?.[1];
  const input = sole === undefined ? null : decode(sole);
  if (input !== null) return { input, isBatch: false, hasConnectionParams: false };
  const parameters = new URLSearchParams(query);
  return {
    input: parameters.get("input"),
    isBatch: parameters.get("batch") === "1",
    hasConnectionParams: parameters.has("connectionParams"),
  };
}

/** Null where it is not encoded as it should be, of which everybody makes something else. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Null where something is said of the form of the request, or of that of the answer. */
function typeOf({ method, url, headers }: FastifyRequest): Calls["type"] | null {
  const isPlain =
    headers["trpc-accept"] === undefined &&
    !headers.accept?.includes("jsonl") &&
    !url.includes("#");
  const contentType = headers["content-type"];
  if (isPlain && method === "GET" && contentType === undefined) return "query";
  if (isPlain && method === "POST" && contentType === "application/json") return "mutation";
  return null;
}

function bodyOf({ body }: FastifyRequest): string | null {
  return typeof body === "string" ? body : null;
}

/** The inputs by the places of their calls; null if that is not what the text holds. */
function readInputs(
  text: string | null,
  { isBatch }: Pick<Calls, "isBatch">,
): Readonly<Record<number, unknown>> | null {
  if (!text) return [];
  const inputs = parseJson(text);
  if (inputs === undefined) return null;
  if (!isBatch) return [inputs];
  return isRecord(inputs) ? inputs : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<number, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
