import type { Store } from "../db/database.ts";
import { findMembers } from "./member.repository.ts";
import { parseStoredRole } from "./stored-role.ts";

export type Member = Awaited<ReturnType<typeof findMembers>>[number];

/** Who answers for what a user began in an organization: the user, or its owners if the user left. */
export async function findResponsibleMembers(
  store: Store,
  organizationId: string,
  userId: string,
): Promise<readonly Member[]> {
  const members = await findMembers(store, organizationId);
  const beginner = members.find((member) => member.userId === userId);
  if (beginner) return [beginner];
  return members.filter(({ role }) => parseStoredRole(role) === "owner");
}
