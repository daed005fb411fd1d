import { queueMail } from "../mail/outbox/outbox-mail.repository.ts";
import type { SupplierInvitationTable } from "../supplier-invitations/supplier-invitation.table.ts";
import { later } from "./adjustable-clock.ts";
import type { TestApplication } from "./test-application.ts";

/** A mail with the invitation's link that is still to be sent; the answer tells how it stands. */
export async function givenWaitingMail(
  app: TestApplication,
  { organization_id, id, email }: SupplierInvitationTable,
) {
  await queueMail(app.store, {
    organizationId: organization_id,
    kind: "supplier_invitation",
    invitationId: id,
    recipient: email,
    createdAt: later(app.clock, 60_000),
  });
  return async () => {
    const { state } = await app.store.db
      .selectFrom("outbox_mails")
      .select("state")
      .where("invitation_id", "=", id)
      .where("kind", "=", "supplier_invitation")
      .executeTakeFirstOrThrow();
    return state;
  };
}
