import {
  type Caller,
  LiaisonError,
  type OrganizationAccess,
  requesterOrganizationHeader,
  targetOrganizationHeader,
} from "@liaison/contracts";
import { isGranted } from "../connections/grant.repository.ts";
import type { Store } from "../db/database.ts";
import { permissionsOf } from "../organizations/permissions-of.ts";
import type { Authentication } from "./authenticate.ts";
import { invalidHeaders, missingHeader, type OrganizationHeaders } from "./organization-headers.ts";

/**
 * Decides whether a user may do what a procedure does for the organizations that the request names.
 * The requester's membership comes first, then the role, then, for another organization's data,
 * what that organization granted.
 */
export async function authorize(
  store: Store,
  access: OrganizationAccess,
  { role, ...user }: Authentication,
  headers: OrganizationHeaders,
): Promise<Caller> {
  const { requesterId, targetId } = resolveOrganizations(access, user, headers);
  if (!role) throw denied();

  const permissions = permissionsOf(role, user.credential);
  if (targetId === requesterId) {
    if (!permissions.has(access.permission)) throw lacks(access);
  } else {
    const isAllowed =
      access.shareable === true &&
      permissions.has(access.permission) &&
      (await isGranted(store, { requesterId, targetId }, access.permission));
    // The same answer whether the target exists, is connected, or granted anything.
    if (!isAllowed) throw denied();
  }

  return {
    ...user,
    requester: { organizationId: requesterId, role },
    target: { organizationId: targetId },
    permissions,
  };
}

function resolveOrganizations(
  access: OrganizationAccess,
  { credential }: Pick<Authentication, "credential">,
  headers: OrganizationHeaders,
): { readonly requesterId: string; readonly targetId: string } {
  const isRequired = access.organizationHeaders === "required";
  const requesterId = headers.requesterId ?? (isRequired ? null : credential.organizationId);
  const targetId = headers.targetId ?? (isRequired ? null : requesterId);
  if (requesterId && targetId) return { requesterId, targetId };
  throw invalidHeaders([
    ...(requesterId ? [] : [missingHeader(requesterOrganizationHeader)]),
    ...(isRequired && !targetId ? [missingHeader(targetOrganizationHeader)] : []),
  ]);
}

function denied(): LiaisonError {
  return new LiaisonError("permission_denied", "You do not have access to this organization");
}

function lacks({ permission }: OrganizationAccess): LiaisonError {
  return new LiaisonError("permission_denied", `Requires the ${permission} permission`);
}
