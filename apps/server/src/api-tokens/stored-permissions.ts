import { Permission } from "@liaison/contracts";
import { z } from "zod";
import { remembering } from "../remembering.ts";

const StoredPermissions = z.array(z.string());

/** A token's permissions as its row has them. One that the contract no longer has permits nothing. */
export function parseStoredPermissions(stored: string): Permission[] {
  const names = new Set(StoredPermissions.parse(JSON.parse(stored)));
  return Permission.options.filter((permission) => names.has(permission));
}

/** The same for each request that a token comes with. */
export const heldPermissions = remembering(
  (stored): ReadonlySet<Permission> => new Set(parseStoredPermissions(stored)),
);
