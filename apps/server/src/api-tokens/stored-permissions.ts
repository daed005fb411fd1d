import { Permission } from "@liaison/contracts";
import { z } from "zod";

const StoredPermissions = z.array(z.string());

/** A token's permissions as its row has them. One that the contract no longer has permits nothing. */
export function parseStoredPermissions(stored: string): Permission[] {
  const names = new Set(StoredPermissions.parse(JSON.parse(stored)));
  return Permission.options.filter((permission) => names.has(permission));
}
