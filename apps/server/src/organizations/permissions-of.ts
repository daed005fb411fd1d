import { type Credential, type Permission, type Role, rolePermissions } from "@liaison/contracts";

/** What a member may do: what the role permits, as far as an API token holds it. */
export function permissionsOf(role: Role, credential: Credential): ReadonlySet<Permission> {
  const permitted = rolePermissions[role];
  if (credential.kind === "session") return new Set(permitted);
  return new Set(permitted.filter((permission) => credential.permissions.has(permission)));
}
