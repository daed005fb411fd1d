import { z } from "zod";
import type { Store } from "../../db/database.ts";
import type { MailSubject } from "../messages/mail-subject.ts";
import { userText } from "../user-text.ts";
import type { OutboxMailTable } from "./outbox-mail.table.ts";

/** What is queued with a mail. */
const MailData = z.object({ guestName: z.string().optional() });

/** What the mail tells, from the invitation as it stands. */
export async function findMailSubject(
  { db }: Store,
  { organization_id, invitation_id, data }: OutboxMailTable,
): Promise<MailSubject> {
  const row = await db
    .selectFrom("supplier_invitations as invitation")
    .innerJoin("organizations as host", "host.id", "invitation.organization_id")
    .innerJoin("users as inviter", "inviter.id", "invitation.invited_by")
    .where("invitation.organization_id", "=", organization_id)
    .where("invitation.id", "=", invitation_id)
    .select([
      "invitation.business_name",
      "invitation.email",
      "invitation.message",
      "invitation.expires_at",
      "host.name as host_name",
      "inviter.first_name",
      "inviter.last_name",
      "inviter.email as inviter_email",
    ])
    .executeTakeFirstOrThrow();
  const { guestName } = MailData.parse(JSON.parse(data));
  return {
    hostName: userText(row.host_name),
    inviterName: userText(`${row.first_name} ${row.last_name}`.trim()),
    inviterEmail: row.inviter_email,
    businessName: userText(row.business_name),
    email: row.email,
    message: row.message && userText(row.message),
    expiresAt: row.expires_at,
    guestName: guestName === undefined ? null : userText(guestName),
  };
}
