import { type FieldError, LiaisonError, pathParameters, type Route } from "@liaison/contracts";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { queryStringDecoder } from "./query-string.ts";

/** Makes a procedure's input of a request, and says where in the request a field of it was. */
export interface RequestDecoder {
  readonly decode: (request: FastifyRequest) => unknown;
  readonly locate: (field: string) => FieldError["in"];
}

const PathValues = z.record(z.string(), z.string());

/** GET and DELETE take their input from the query string, the others from a JSON body or a file. */
export function requestDecoder(route: Route, input: z.ZodObject): RequestDecoder {
  const inPath = new Set(pathParameters(route.path));
  const source = route.method === "GET" || route.method === "DELETE" ? "query" : "body";
  const decodeQuery = queryStringDecoder(input);
  return {
    locate: (field) => (inPath.has(field) ? "path" : source),
    decode: (request) => {
      if (route.consumes) return fileOf(request, route.consumes);
      const path = PathValues.parse(request.params);
      if (source === "query") return { ...decodeQuery(queryOf(request)), ...path };
      const body: unknown = request.body ?? {};
      return isObject(body) ? { ...body, ...path } : body;
    },
  };
}

function fileOf({ body }: FastifyRequest, mediaType: string): unknown {
  if (body instanceof ReadableStream) return body;
  throw new LiaisonError("unsupported_media_type", `Send the file as ${mediaType}`);
}

function queryOf({ raw }: FastifyRequest): URLSearchParams {
  const url = raw.url ?? "";
  const start = url.indexOf("?");
  return new URLSearchParams(start < 0 ? "" : url.slice(start + 1));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
