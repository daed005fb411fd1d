import { LiaisonError } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import { getTRPCErrorShape } from "@trpc/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { describeFailure } from "./described-error.ts";
import { retryAfter } from "./retry-after.ts";

/** Answers a request that failed before it reached a procedure, in the shape of tRPC's errors. */
export function sendTrpcError(
  failure: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { reason, detail, errors, conflict } = describeFailure(failure, request);
  const shape = getTRPCErrorShape({
    config: appRouter._def._config,
    error: new LiaisonError(reason, detail, { errors, ...(conflict && { conflict }) }),
    type: "unknown",
    path: undefined,
    input: undefined,
    ctx: undefined,
  });
  return reply
    .code(shape.data.httpStatus)
    .headers(retryAfter([failure]))
    .send({
      error: { ...shape, data: { ...shape.data, requestId: request.id } },
    });
}
