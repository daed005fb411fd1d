import { LiaisonError, type Permission, type SignedInUser } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { findStoredRole } from "../organizations/member.repository.ts";
import { permissionsOf } from "../organizations/permissions-of.ts";
import { parseStoredRole } from "../organizations/stored-role.ts";

/**
 * The address, in lower case, whose invitations a signed-in user may see. A user's own session may
 * do anything with them; an API token, only what it holds the permission for.
 */
export async function requireRecipient(
  store: Store,
  { user, credential }: SignedInUser,
  permission: Permission,
): Promise<string> {
  if (credential.kind === "api_token") {
    const stored = await findStoredRole(store, credential.organizationId, user.id);
    const role = parseStoredRole(stored);
    if (!role || !permissionsOf(role, credential).has(permission)) {
      throw new LiaisonError("permission_denied", `Requires the ${permission} permission`);
    }
  }
  requireVerifiedEmail(user);
  return user.email.toLowerCase();
}

export function requireVerifiedEmail({ email, emailVerified }: SignedInUser["user"]): void {
  if (emailVerified) return;
  throw new LiaisonError("email_not_verified", `Confirm first that ${email} is your address`);
}
