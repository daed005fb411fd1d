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

const mediaTypes = ["application/json", "text/csv", "application/octet-stream"] as const;

/** Describes whatever a request failed with, and logs it if it is not the caller's fault. */
export function describeFailure(
  error: unknown,
  request: FastifyRequest,
  locate?: (field: string) => FieldError["in"],
): ErrorDescription {
  const description =
    error instanceof TRPCError ? describeError(error, locate) : describeHttpError(error, request);
  if (isToBeLogged(error, description)) {
    const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
    request.log.error({ err: cause }, "A request failed");
  }
  return description;
}

/** The server's own fault, or that of what it needs: a server that stops is nobody's. */
export function isToBeLogged(
  error: unknown,
  { reason }: Pick<ErrorDescription, "reason">,
): boolean {
  if (reason === "unavailable") return error instanceof TRPCError && error.cause !== undefined;
  return reason === "internal_error";
}

/** An error of the HTTP server carries its status; its message may quote internals and stays here. */
function describeHttpError(error: unknown, request: FastifyRequest): ErrorDescription {
  const status = statusOf(error);
  const reason = reasonOfStatus(status) ?? reasonOfOther(status);
  const detail = detailOf(error, request) ?? errorReasons[reason].title;
  return { reason, detail, errors: [] };
}

/** What those can be told who wrote the request, beyond its status. */
function detailOf(error: unknown, request: FastifyRequest): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "FST_ERR_BAD_URL":
      return "The address is not encoded as it should be";
    case "FST_ERR_CTP_INVALID_JSON_BODY":
      return "The body is not valid JSON";
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return `Send the body as ${mediaTypesOf(request).join(" or ")}`;
    default:
      return undefined;
  }
}

/** What is taken where the request went. */
function mediaTypesOf({ server }: FastifyRequest): readonly string[] {
  return mediaTypes.filter((mediaType) => server.hasContentTypeParser(mediaType));
}

function statusOf(error: unknown): number {
  const hasStatus = error instanceof Error && "statusCode" in error;
  return hasStatus && typeof error.statusCode === "number" ? error.statusCode : 500;
}

function reasonOfOther(status: number): ErrorReason {
  return status >= 400 && status < 500 ? "malformed_request" : "internal_error";
}
