import type { Permission } from "@liaison/contracts";
import { useMembership } from "./use-me.ts";

/** Whether to offer something; whether it may be done, the server decides. */
export function useMay(organizationId: string, permission: Permission): boolean {
  return useMembership(organizationId)?.permissions.includes(permission) ?? false;
}
