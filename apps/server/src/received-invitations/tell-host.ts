import type { Store } from "../db/database.ts";
import { type NewOutboxMail, queueMail } from "../mail/outbox/outbox-mail.repository.ts";
import { findResponsibleMembers } from "../organizations/responsible-members.ts";
import type { FoundReceivedInvitation } from "./received-invitation.repository.ts";

/** Queues a mail to those at the host who answer for the invitation. */
export async function tellHost(
  store: Store,
  invitation: FoundReceivedInvitation,
  mail: Pick<NewOutboxMail, "kind" | "data" | "createdAt">,
): Promise<void> {
  const { organization_id: organizationId, id: invitationId, invited_by } = invitation;
  for (const { email } of await findResponsibleMembers(store, organizationId, invited_by)) {
    await queueMail(store, { ...mail, organizationId, invitationId, recipient: email });
  }
}
