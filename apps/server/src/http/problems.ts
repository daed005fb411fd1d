import { type FieldError, LiaisonError, problemMediaType, problemOf } from "@liaison/contracts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { describeFailure } from "./described-error.ts";
import { retryAfter } from "./retry-after.ts";

/** Answers a failed request with a problem document. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  locate?: (field: string) => FieldError["in"],
): FastifyReply {
  const problem = problemOf(describeFailure(error, request, locate), request.id);
  if (problem.status === 401) reply.header("www-authenticate", 'Bearer realm="Liaison"');
  // As text: the server serializes for application/json only.
  return reply
    .code(problem.status)
    .headers({ "cache-control": "no-store", ...retryAfter([error]) })
    .type(problemMediaType)
    .send(JSON.stringify(problem));
}

/** Answers where there is nothing. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(new LiaisonError("not_found", "There is nothing here"), request, reply);
}
