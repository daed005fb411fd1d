import type { Store } from "../db/database.ts";

/** The organizations that a user is a member of, ordered by name. */
export function findMemberships({ db }: Store, userId: string) {
  return db
    .selectFrom("members")
    .innerJoin("organizations", "organizations.id", "members.organization_id")
    .select(["organizations.id", "organizations.name", "members.role"])
    .where("members.user_id", "=", userId)
    .orderBy("organizations.name")
    .orderBy("organizations.id")
    .execute();
}
