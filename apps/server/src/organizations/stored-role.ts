import { type Permission, Role, rolePermissions } from "@liaison/contracts";

/** A member's role as the members table has it: the strongest, where it lists several. */
export function parseStoredRole(stored: string | null): Role | null {
  const roles = stored?.split(",").map((role) => role.trim()) ?? [];
  return Role.options.find((role) => roles.includes(role)) ?? null;
}

/** What a role permits, cut down to what the credential holds, if it holds only a part. */
export function effectivePermissions(
  role: Role,
  held: ReadonlySet<Permission> = new Set(rolePermissions[role]),
): ReadonlySet<Permission> {
  return new Set(rolePermissions[role].filter((permission) => held.has(permission)));
}
