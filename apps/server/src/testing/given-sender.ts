import { SupplierInvitation } from "@liaison/contracts";
import { timestamp } from "../clock.ts";
import type { Config } from "../config/config.ts";
import { queueMail } from "../mail/outbox/outbox-mail.repository.ts";
import type { OutboxMailTable } from "../mail/outbox/outbox-mail.table.ts";
import { givenInvitation, givenMember } from "./given.ts";
import { createTestApplication, type TestApplication } from "./test-application.ts";

/** Somebody who invites suppliers, with mails that wait in the outbox. */
export async function givenSender(config: Partial<Config> = {}, options: { now?: string } = {}) {
  const app = await createTestApplication(config, options);
  const host = await givenMember(app, "buyer", "Northwind Traders");
  const queue = (
    { id, email }: { readonly id: string; readonly email: string },
    mail: {
      kind?: OutboxMailTable["kind"];
      data?: Record<string, string>;
      recipient?: string;
    } = {},
  ) =>
    queueMail(app.store, {
      organizationId: host.requester,
      kind: "supplier_invitation",
      invitationId: id,
      recipient: email,
      createdAt: timestamp(app.clock),
      ...mail,
    });
  const invite = async (invitation: Parameters<typeof givenInvitation>[2] = {}) => {
    const row = await givenInvitation(app, host, { delivery_state: "queued", ...invitation });
    await queue(row);
    return row;
  };
  /** How the invitation's mail fares, as the host is told. */
  const delivery = async (id: string) => {
    const answer = await app.get(`/v1/suppliers/invitations/${id}`, host);
    return SupplierInvitation.parse(answer.json()).delivery;
  };
  return { app, host, invite, queue, delivery, events: () => eventsOf(app) };
}

async function eventsOf({ store }: TestApplication) {
  const rows = await store.db.selectFrom("events").selectAll().orderBy("id").execute();
  return rows.map(({ type, actor_name, data }) => ({
    type,
    actor: actor_name,
    data: JSON.parse(data),
  }));
}
