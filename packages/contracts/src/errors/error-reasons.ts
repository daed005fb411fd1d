import type { TRPCError } from "@trpc/server";

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
  version_conflict: { code: "CONFLICT", status: 409, title: "Changed by someone else" },
  partner_archived: { code: "CONFLICT", status: 409, title: "Partner is archived" },
  already_connected: { code: "CONFLICT", status: 409, title: "Already connected" },
  not_connected: { code: "CONFLICT", status: 409, title: "Not connected any more" },
  own_invitation: { code: "CONFLICT", status: 409, title: "Invitation by your own organization" },
  invitation_already_pending: {
    code: "CONFLICT",
    status: 409,
    title: "Invitation already pending",
  },
  invitation_not_pending: { code: "CONFLICT", status: 409, title: "Invitation not pending" },
  invitation_expired: { code: "CONFLICT", status: 409, title: "Invitation expired" },
  import_not_ready: { code: "CONFLICT", status: 409, title: "Import not ready" },
  recipient_mismatch: { code: "FORBIDDEN", status: 403, title: "Sent to another address" },
  email_not_verified: { code: "FORBIDDEN", status: 403, title: "E-mail address not verified" },
  invitation_limit_reached: {
    code: "TOO_MANY_REQUESTS",
    status: 429,
    title: "Invitation limit reached",
  },
  idempotency_key_reused: {
    code: "UNPROCESSABLE_CONTENT",
    status: 422,
    title: "Idempotency key reused",
  },
  rate_limited: { code: "TOO_MANY_REQUESTS", status: 429, title: "Too many requests" },
  internal_error: { code: "INTERNAL_SERVER_ERROR", status: 500, title: "Internal error" },
  unavailable: { code: "SERVICE_UNAVAILABLE", status: 503, title: "Unavailable" },
} as const;

/** Why a request failed. */
export type ErrorReason = keyof typeof errorReasons;

/** All reasons, in the order of {@link errorReasons}. */
export const errorReasonNames = Object.keys(errorReasons).filter(isErrorReason);

/** The reasons that say no more than their HTTP status does. Of a 409 there is none. */
const generalReasons: readonly ErrorReason[] = [
  "malformed_request",
  "unauthenticated",
  "permission_denied",
  "not_found",
  "method_not_allowed",
  "payload_too_large",
  "unsupported_media_type",
  "validation_failed",
  "rate_limited",
  "internal_error",
  "unavailable",
];

/** The reason that an HTTP status stands for, if it stands for one. */
export function reasonOfStatus(status: number): ErrorReason | undefined {
  return generalReasons.find((reason) => errorReasons[reason].status === status);
}

/** The reason that a tRPC code stands for, if it stands for one. */
export function reasonOfCode(code: TRPCError["code"]): ErrorReason | undefined {
  // An input that fails its schema is told apart before: such a request cannot be read at all.
  if (code === "BAD_REQUEST") return "malformed_request";
  if (code === "UNPROCESSABLE_CONTENT") return "validation_failed";
  return generalReasons.find((reason) => errorReasons[reason].code === code);
}

/** Whether a value is a reason of this contract. */
export function isErrorReason(value: unknown): value is ErrorReason {
  return typeof value === "string" && Object.hasOwn(errorReasons, value);
}
