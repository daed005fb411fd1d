import type { Store } from "../db/database.ts";

/** The organizations that a user is a member of. */
export function findMemberships({ db }: Store, userId: string) {
  return db
    .selectFrom("members")
    .innerJoin("organizations", "organizations.id", "members.organization_id")
    .select(["organizations.id", "organizations.name", "members.role"])
    .where("members.user_id", "=", userId)
    .execute();
}

/** The members of an organization, in the order in which they joined. */
export function findMembers({ db }: Store, organizationId: string) {
  return db
    .selectFrom("members")
    .innerJoin("users", "users.id", "members.user_id")
    .select(["members.user_id as userId", "members.role", "users.email"])
    .where("members.organization_id", "=", organizationId)
    .orderBy("members.created_at")
    .orderBy("members.id")
    .execute();
}

/** The role that a user has in an organization, as it is stored; null: the user is no member. */
export async function findStoredRole(
  { db }: Store,
  organizationId: string,
  userId: string,
): Promise<string | null> {
  const member = await db
    .selectFrom("members")
    .select("role")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return member?.role ?? null;
}
