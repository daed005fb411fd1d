/**
 * Every reason for which a request can fail: a closed set, so that a caller can switch on it
 * exhaustively. `code` is the error's tRPC code, `status` its HTTP status over REST, `title` the
 * title of its problem document. Over tRPC the reason is at `error.data.reason`.
 */
export const errorReasons = {
  unauthenticated: { code: "UNAUTHORIZED", status: 401, title: "Not signed in" },
  permission_denied: { code: "FORBIDDEN", status: 403, title: "Permission denied" },
  not_found: { code: "NOT_FOUND", status: 404, title: "Not found" },
  method_not_allowed: { code: "METHOD_NOT_SUPPORTED", status: 405, title: "Method not allowed" },
  validation_failed: { code: "BAD_REQUEST", status: 422, title: "Validation failed" },
  malformed_request: { code: "PARSE_ERROR", status: 400, title: "Malformed request" },
  payload_too_large: { code: "PAYLOAD_TOO_LARGE", status: 413, title: "Payload too large" },
  unsupported_media_type: {
    code: "UNSUPPORTED_MEDIA_TYPE",
    status: 415,
    title: "Unsupported media type",
  },
  rate_limited: { code: "TOO_MANY_REQUESTS", status: 429, title: "Too many requests" },
  internal_error: { code: "INTERNAL_SERVER_ERROR", status: 500, title: "Internal error" },
  unavailable: { code: "SERVICE_UNAVAILABLE", status: 503, title: "Unavailable" },
} as const;

/** Why a request failed. */
export type ErrorReason = keyof typeof errorReasons;

/** All reasons, in the order of {@link errorReasons}. */
export const errorReasonNames = Object.keys(errorReasons).filter(isErrorReason);

/** The reason that an HTTP status stands for, if it stands for one. */
export function reasonOfStatus(status: number): ErrorReason | undefined {
  return errorReasonNames.find((reason) => errorReasons[reason].status === status);
}

/** Whether a value is a reason of this contract. */
export function isErrorReason(value: unknown): value is ErrorReason {
  return typeof value === "string" && Object.hasOwn(errorReasons, value);
}
