import {
  describeError,
  type ErrorDescription,
  type ErrorReason,
  errorReasons,
  type FieldError,
  reasonOfStatus,
} from "@liaison/contracts";
import { TRPCError } from "@trpc/server";
import type { FastifyRequest } from "fastify";

/** Describes whatever a request failed with, and logs it if it is the server's own fault. */
export function describeFailure(
  error: unknown,
  request: FastifyRequest,
  locate?: (field: string) => FieldError["in"],
): ErrorDescription {
  const description =
    error instanceof TRPCError ? describeError(error, locate) : describeHttpError(error);
  if (description.reason === "internal_error") {
    const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
    request.log.error({ err: cause }, "A request failed");
  }
  return description;
}

/** An error of the HTTP server carries its status; its message may quote internals and stays here. */
function describeHttpError(error: unknown): ErrorDescription {
  const status = statusOf(error);
  const reason = reasonOfStatus(status) ?? reasonOfOther(status);
  return { reason, detail: errorReasons[reason].title, errors: [] };
}

function statusOf(error: unknown): number {
  const hasStatus = error instanceof Error && "statusCode" in error;
  return hasStatus && typeof error.statusCode === "number" ? error.statusCode : 500;
}

function reasonOfOther(status: number): ErrorReason {
  return status >= 400 && status < 500 ? "malformed_request" : "internal_error";
}
