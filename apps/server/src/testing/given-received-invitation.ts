import type { OutboxMailKind } from "../mail/outbox/outbox-mail.table.ts";
import type { NewSupplierInvitation } from "../supplier-invitations/supplier-invitation-row.ts";
import { type GivenUser, givenInvitation, givenMember } from "./given.ts";
import { givenInvitationLink } from "./given-invitation-link.ts";
import { createTestApplication, type Requester, type TestApplication } from "./test-application.ts";

type Member = Requester & { readonly user: GivenUser };
type Verb = "preview" | "accept" | "decline" | "request-new-link";

export const dayMs = 24 * 60 * 60 * 1000;

/** Northwind has invited Fjord, whose owner holds the link. */
export async function givenReceivedInvitation(invitation: Partial<NewSupplierInvitation> = {}) {
  const app = await createTestApplication();
  const host = await givenMember(app, "owner", "Northwind Traders");
  const guest = await givenMember(app, "owner", "Fjord Components AB");
  const row = await givenInvitationTo(app, host, { email: guest.user.email, ...invitation });
  const token = await givenInvitationLink(app, row);
  return { app, host, guest, invitation: row, token, ...receiving(app) };
}

/** An invitation whose partner follows it. */
export async function givenInvitationTo(
  app: TestApplication,
  host: Member,
  invitation: Partial<NewSupplierInvitation>,
) {
  const row = await givenInvitation(app, host, invitation);
  if (row.status === "pending") {
    await app.store.db
      .updateTable("partners")
      .set({ invitation_status: "invited" })
      .where("id", "=", row.partner_id)
      .execute();
  }
  return row;
}

/** What tests of the invited side do and look at. */
export function receiving(app: TestApplication) {
  /** What whoever holds a link does with it. */
  const send = (verb: Verb, payload: object, as?: Partial<Requester>) =>
    app.request({ method: "POST", url: `/v1/received-invitations/${verb}`, payload }, as);
  const statusOf = async ({ id }: { readonly id: string }) => {
    const { db } = app.store;
    const query = db.selectFrom("supplier_invitations").select("status").where("id", "=", id);
    return (await query.executeTakeFirstOrThrow()).status;
  };
  const directoryOf = ({ requester }: Member) =>
    app.store.db
      .selectFrom("partners")
      .selectAll()
      .where("organization_id", "=", requester)
      .orderBy("id")
      .execute();
  const recipientsOf = async (kind: OutboxMailKind) => {
    const { db } = app.store;
    const query = db.selectFrom("outbox_mails").select(["recipient", "data"]);
    return query.where("kind", "=", kind).orderBy("recipient").execute();
  };
  return { send, statusOf, directoryOf, recipientsOf };
}
