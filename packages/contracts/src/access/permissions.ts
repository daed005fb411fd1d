import { z } from "zod";

/** What a member, an API token or a connected organization may be allowed to do. */
export const Permission = z
  .enum([
    "partners.read",
    "partners.write",
    "suppliers.read",
    "suppliers.invite",
    "connections.read",
    "connections.manage",
    "events.read",
    "organization.manage",
  ])
  .meta({ id: "Permission", description: "Something a member or a token is allowed to do." });

export type Permission = z.output<typeof Permission>;

/** What a member is to its organization. It decides the member's permissions. */
export const Role = z
  .enum(["owner", "admin", "buyer", "viewer"])
  .meta({ id: "Role", description: "A member's role in an organization." });

export type Role = z.output<typeof Role>;

const reading: readonly Permission[] = [
  "partners.read",
  "suppliers.read",
  "connections.read",
  "events.read",
];

/** The permissions that each role holds. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  owner: Permission.options,
  admin: Permission.options,
  buyer: [...reading, "partners.write", "suppliers.invite"],
  viewer: reading,
};
