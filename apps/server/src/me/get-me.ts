import { type Me, Permission, type Role, type SignedInUser } from "@liaison/contracts";
import { findReceivedGrants } from "../connections/grant.repository.ts";
import type { Store } from "../db/database.ts";
import { byName } from "../organizations/by-name.ts";
import { findMemberships } from "../organizations/member.repository.ts";
import { permissionsOf } from "../organizations/permissions-of.ts";
import { parseStoredRole } from "../organizations/stored-role.ts";

type Membership = Me["organizations"][number];
type ReceivedGrant = Awaited<ReturnType<typeof findReceivedGrants>>[number];

export async function getMe(store: Store, { user, credential }: SignedInUser): Promise<Me> {
  const memberships = (await findMemberships(store, user.id)).filter(
    ({ id }) => credential.kind === "session" || id === credential.organizationId,
  );
  const organizationIds = memberships.map(({ id }) => id);
  const grants = await findReceivedGrants(store, organizationIds);
  const organizations = memberships.flatMap(({ id, name, role: stored }): Membership[] => {
    const role = parseStoredRole(stored);
    return role ? [describeMembership({ id, name, role }, credential, grants)] : [];
  });
  return { user, organizations: organizations.toSorted(byName) };
}

function describeMembership(
  { id, name, role }: { id: string; name: string; role: Role },
  credential: SignedInUser["credential"],
  grants: readonly ReceivedGrant[],
): Membership {
  const permissions = permissionsOf(role, credential);
  const usable = grants.filter(
    ({ receiverId, permission }) => receiverId === id && permissions.has(permission),
  );
  return {
    id,
    name,
    role,
    permissions: inOrder(permissions),
    targets: targetsOf(usable).toSorted(byName),
  };
}

function targetsOf(grants: readonly ReceivedGrant[]): Membership["targets"] {
  const byTarget = new Map(grants.map(({ id, name }) => [id, name]));
  return [...byTarget].map(([id, name]) => {
    const granted = grants.filter((grant) => grant.id === id);
    return { id, name, permissions: inOrder(new Set(granted.map(({ permission }) => permission))) };
  });
}

function inOrder(permissions: ReadonlySet<Permission>): Permission[] {
  return Permission.options.filter((permission) => permissions.has(permission));
}
