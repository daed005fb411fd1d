import { Role } from "@liaison/contracts";

/** A member's role as the members table has it: the strongest, where it lists several. */
export function parseStoredRole(stored: string | null): Role | null {
  const roles = stored?.split(",").map((role) => role.trim()) ?? [];
  return Role.options.find((role) => roles.includes(role)) ?? null;
}
