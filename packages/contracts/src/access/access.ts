import type { Permission } from "./permissions.ts";

/** The rule of a procedure that works on one organization's data. */
export interface OrganizationAccess {
  /** What the caller must be permitted to do in the target organization. */
  readonly permission: Permission;
  /** Whether a connected organization that was granted the permission may call it too. */
  readonly shareable?: true;
  /**
   * `required`: both organization headers must be sent. By default the requester is the
   * organization the token is bound to, and the target is the requester.
   */
  readonly organizationHeaders?: "required";
}

/**
 * The rule of a procedure: a permission in an organization, only a signed-in user, or nobody in
 * particular, where the input itself holds a secret.
 */
export type Access = OrganizationAccess | "signed_in" | "public";
