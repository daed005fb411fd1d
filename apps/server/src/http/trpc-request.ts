import { LiaisonError } from "@liaison/contracts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { departureOf } from "./departure.ts";

/** A request as tRPC reads it. Its signal is aborted when the caller leaves. */
export function fetchRequestOf(request: FastifyRequest, reply: FastifyReply): Request {
  const url = URL.parse(request.url, "http://localhost");
  if (!url) throw new LiaisonError("malformed_request");
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const { method, body } = request;
  return new Request(url, {
    method,
    headers,
    signal: departureOf(reply),
    ...(isBody(body) && { body, duplex: "half" }),
  });
}

/** A text is JSON that tRPC parses itself; a stream is a file. */
function isBody(body: unknown): body is string | ReadableStream<Uint8Array> {
  return typeof body === "string" || body instanceof ReadableStream;
}
