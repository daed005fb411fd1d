import type { Store } from "../db/database.ts";

/** Which mails that invite count: those to one address, or all that an organization has sent. */
export interface CountedMails {
  readonly organizationId: string;
  readonly recipient?: string;
  readonly after: string;
}

/** When the n-th newest of the mails that count was queued, if there are so many. */
export async function findNthNewestMail(
  { db }: Store,
  { organizationId, recipient, after }: CountedMails,
  n: number,
): Promise<string | undefined> {
  let query = db
    .selectFrom("outbox_mails")
    .select("created_at")
    .where("organization_id", "=", organizationId)
    .where("kind", "=", "supplier_invitation")
    .where("created_at", ">", after);
  if (recipient !== undefined) {
    query = query.where("recipient_lower", "=", recipient.toLowerCase());
  }
  const mail = await query
    .orderBy("created_at", "desc")
    .limit(1)
    .offset(n - 1)
    .executeTakeFirst();
  return mail?.created_at;
}
