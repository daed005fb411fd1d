import { listEndpoints } from "@liaison/contracts";
import type { AnyTRPCRouter } from "@trpc/server";
import type { FastifyRequest } from "fastify";

/** Queries that came in one request, with their inputs as they were sent. */
export interface Queries {
  readonly calls: readonly QueryCall[];
  /** A batch is answered with a list, even a batch of one. */
  readonly isBatch: boolean;
}

export interface QueryCall {
  readonly path: string;
  readonly input: unknown;
}

/**
 * Reads the requests for queries that are answered at once, in JSON. It gives null for whatever
 * else there is, mistakes among them: tRPC's own adapter knows what to say to those.
 */
export function queryReader(
  router: AnyTRPCRouter,
  prefix: string,
): (request: FastifyRequest) => Queries | null {
  const known = new Set(
    listEndpoints(router)
      .filter(({ type, route }) => type === "query" && !route.produces)
      .map(({ name }) => name),
  );
  return (request) => {
    const { url } = request;
    if (!isPlain(request) || !url.startsWith(`${prefix}/`)) return null;
    const start = url.indexOf("?");
    const path = url.slice(prefix.length + 1, start < 0 ? undefined : start);
    const parameters = new URLSearchParams(start < 0 ? "" : url.slice(start));
    if (parameters.has("connectionParams")) return null;
    const isBatch = parameters.get("batch") === "1";
    const paths = isBatch ? path.split(",") : [path];
    if (!paths.every((each) => known.has(each))) return null;
    const inputs = readInputs(parameters.get("input"), { isBatch });
    return inputs && { calls: paths.map((each, n) => ({ path: each, input: inputs[n] })), isBatch };
  };
}

/** A GET by which nothing is said of the form of the request, or of that of the answer. */
function isPlain({ method, url, headers }: FastifyRequest): boolean {
  return (
    method === "GET" &&
    headers["content-type"] === undefined &&
    headers["trpc-accept"] === undefined &&
    !headers.accept?.includes("jsonl") &&
    !url.includes("#")
  );
}

/** The inputs by the places of their calls; null if that is not what the text holds. */
function readInputs(
  text: string | null,
  { isBatch }: Pick<Queries, "isBatch">,
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
