import {
  requesterOrganizationHeader,
  targetOrganizationHeader,
} from "@liaison/contracts/organization-headers";

/** What a request says besides its input. */
export interface RequestHeaders {
  readonly token: string | undefined;
  readonly organizationId: string | undefined;
  readonly targetOrganizationId: string | undefined;
  readonly extra: Readonly<Record<string, string>> | undefined;
}

/**
 * The headers of a request. The target is the requester unless another is named, because
 * `partners.*` require both headers; an organization that nobody names is left to the server.
 */
export function requestHeaders({
  token,
  organizationId,
  targetOrganizationId = organizationId,
  extra,
}: RequestHeaders): Headers {
  const headers = new Headers(extra);
  if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
  if (organizationId !== undefined) headers.set(requesterOrganizationHeader, organizationId);
  if (targetOrganizationId !== undefined) {
    headers.set(targetOrganizationHeader, targetOrganizationId);
  }
  return headers;
}
