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
