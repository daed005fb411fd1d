import type { Role } from "@liaison/contracts";
import { createAccessControl } from "better-auth/plugins/access";
import {
  adminAc,
  defaultStatements,
  memberAc,
  ownerAc,
} from "better-auth/plugins/organization/access";

/** Who may manage members through the authentication library; data has the contract's permissions. */
export const accessControl = createAccessControl(defaultStatements);

export const betterAuthRoles = {
  owner: accessControl.newRole(ownerAc.statements),
  admin: accessControl.newRole(adminAc.statements),
  buyer: accessControl.newRole(memberAc.statements),
  viewer: accessControl.newRole(memberAc.statements),
} satisfies Record<Role, unknown>;
