import type { IncomingHttpHeaders } from "node:http";
import {
  type FieldError,
  LiaisonError,
  requesterOrganizationHeader,
  summarize,
  targetOrganizationHeader,
  Uuid,
} from "@liaison/contracts";
import { remembering } from "../remembering.ts";

/** The organizations that a request names, each a UUID in lower case. */
export interface OrganizationHeaders {
  readonly requesterId: string | null;
  readonly targetId: string | null;
}

type HeaderName = typeof requesterOrganizationHeader | typeof targetOrganizationHeader;

/** Most requests name the organizations that the ones before have named. */
const readUuid = remembering((value) => Uuid.safeParse(value).data ?? null);

const inLowerCase = {
  requester: requesterOrganizationHeader.toLowerCase(),
  target: targetOrganizationHeader.toLowerCase(),
};

/** Reads both headers. What is malformed is reported only once the caller is known. */
export function readOrganizationHeaders(headers: IncomingHttpHeaders): {
  readonly headers: OrganizationHeaders;
  readonly errors: readonly FieldError[];
} {
  const errors: FieldError[] = [];
  const read = (name: HeaderName, value: string | string[] | undefined): string | null => {
    if (value === undefined) return null;
    const id = readUuid(Array.isArray(value) ? value.join(", ") : value);
    if (id === null) errors.push({ in: "header", path: name, message: "Must be a UUID" });
    return id;
  };
  const requesterId = read(requesterOrganizationHeader, headers[inLowerCase.requester]);
  const targetId = read(targetOrganizationHeader, headers[inLowerCase.target]);
  return { headers: { requesterId, targetId }, errors };
}

/** The error for a header that must be sent and was not. */
export function missingHeader(path: HeaderName): FieldError {
  return { in: "header", path, message: "Must be sent" };
}

/** Rejects with what is wrong with the headers, if anything is. */
export function refuseInvalidHeaders(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalidHeaders(errors);
}

export function invalidHeaders(errors: readonly FieldError[]): LiaisonError {
  return new LiaisonError("validation_failed", summarize(errors), { errors });
}
