import type { ErrorReason } from "../errors/error-reasons.ts";
import type { Endpoint } from "../routing/endpoints.ts";
import type { FieldsByPlace } from "./input-fields.ts";

/** For what reasons a request to an endpoint can fail. */
export function reasonsToFail(
  { type, access, route }: Endpoint,
  { path, body }: FieldsByPlace,
): ReadonlySet<ErrorReason> {
  const reasons = new Set<ErrorReason>([
    "unauthenticated",
    "validation_failed",
    "rate_limited",
    "internal_error",
    "unavailable",
    ...(route.failsWith ?? []),
  ]);
  if (typeof access === "object") reasons.add("permission_denied");
  if (type === "mutation") reasons.add("idempotency_key_reused");
  // An address may be written so that it cannot be read.
  if (Object.keys(path).length > 0) reasons.add("not_found").add("malformed_request");
  // A body is read before it turns out that none was wanted.
  if (type === "mutation" || body) {
    reasons.add("payload_too_large").add("unsupported_media_type");
    if (!route.consumes) reasons.add("malformed_request");
  }
  return reasons;
}
