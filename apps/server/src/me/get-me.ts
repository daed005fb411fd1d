import { type Me, Permission, type Role, type SignedInUser } from "@liaison/contracts";
import { findReceivedGrants } from "../connections/connection.repository.ts";
import type { Store } from "../db/database.ts";
import { findMemberships } from "../organizations/member.repository.ts";
import { effectivePermissions, parseStoredRole } from "../organizations/stored-role.ts";

type Membership = Me["organizations"][number];
type ReceivedGrant = Awaited<ReturnType<typeof findReceivedGrants>>[number];

export async function getMe(store: Store, { user, credential }: SignedInUser): Promise<Me> {
  const memberships = (await findMemberships(store, user.id)).filter(
    ({ id }) => credential.kind === "session" || id === credential.organizationId,
  );
  const grants =
    memberships.length === 0
      ? []
      : await findReceivedGrants(
          store,
          memberships.map(({ id }) => id),
        );
  const organizations = memberships.flatMap(({ id, name, role: stored }): Membership[] => {
    const role = parseStoredRole(stored);
    return role ? [describeMembership({ id, name, role }, credential, grants)] : [];
  });
  return { user, organizations };
}

function describeMembership(
  { id, name, role }: { id: string; name: string; role: Role },
  credential: SignedInUser["credential"],
  grants: readonly ReceivedGrant[],
): Membership {
  const held = credential.kind === "api_token" ? credential.permissions : undefined;
  const permissions = effectivePermissions(role, held);
  const usable = grants.filter(
    ({ receiverId, permission }) => receiverId === id && permissions.has(permission),
  );
  return {
    id,
    name,
    role,
    permissions: inOrder(permissions),
    targets: [...Map.groupBy(usable, (grant) => grant.id)].flatMap(([targetId, granted]) => {
      const [first] = granted;
      if (!first) return [];
      const given = new Set(granted.map(({ permission }) => permission));
      return [{ id: targetId, name: first.name, permissions: inOrder(given) }];
    }),
  };
}

function inOrder(permissions: ReadonlySet<Permission>): Permission[] {
  return Permission.options.filter((permission) => permissions.has(permission));
}
