import type { Store } from "../db/database.ts";
import type { InvitationTokenTable } from "./invitation-token.table.ts";

/** Lets one more link lead to an invitation. */
export async function insertInvitationToken(
  { db }: Store,
  token: InvitationTokenTable,
): Promise<void> {
  await db.insertInto("invitation_tokens").values(token).execute();
}

/** Whether a link still leads to its invitation: one that has been sent again has others. */
export async function isInvitationToken({ db }: Store, tokenHash: string): Promise<boolean> {
  const found = await db
    .selectFrom("invitation_tokens")
    .select("token_hash")
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return found !== undefined;
}

/** Takes one link back: it has not reached anybody. */
export async function deleteInvitationToken({ db }: Store, tokenHash: string): Promise<void> {
  await db.deleteFrom("invitation_tokens").where("token_hash", "=", tokenHash).execute();
}

/** Takes every link of an invitation back: the next one is to be the only one. */
export async function deleteInvitationTokens(
  { db }: Store,
  organizationId: string,
  invitationId: string,
): Promise<void> {
  await db
    .deleteFrom("invitation_tokens")
    .where("organization_id", "=", organizationId)
    .where("invitation_id", "=", invitationId)
    .execute();
}
