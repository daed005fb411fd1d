import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { carriesFile } from "./file-body.ts";

/** How long a body may take to arrive that is read whole before it is looked at. */
const bodyTimeoutMs = 60_000;

/** How long any request may take to arrive: a large file over a slow line takes its time. */
export const requestTimeoutMs = 15 * 60_000;

/**
 * The HTTP server knows one limit for all requests, which has to leave time for files. What is no
 * file gets less, so that nobody holds many requests open by sending them byte by byte. One that is
 * answered without its body (a GET has none to be read) cannot be answered again: its connection is
 * broken off.
 */
export function limitBodyTime(
  app: FastifyInstance,
  refuse: (request: FastifyRequest) => void,
): void {
  app.addHook("preParsing", (request, reply, _payload, done) => {
    if (announcesBody(request) && !carriesFile(request)) watch(request, reply);
    done();
  });

  function watch(request: FastifyRequest, reply: FastifyReply): void {
    const timer = setTimeout(() => {
      if (request.raw.complete) return;
      if (reply.raw.headersSent) request.raw.destroy();
      else refuse(request);
    }, bodyTimeoutMs).unref();
    const stop = () => clearTimeout(timer);
    request.raw.once("end", stop);
    request.raw.once("close", stop);
  }
}

/** Without these headers there is none. */
function announcesBody({ headers }: FastifyRequest): boolean {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}
