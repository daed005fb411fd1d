import {
  CreatedSupplierInvitation,
  EventPage,
  Partner,
  SupplierInvitation,
} from "@liaison/contracts";
import { expect } from "vitest";
import type { Config } from "../config/config.ts";
import { givenMembership, givenOrganization, givenPartner, givenUser } from "./given.ts";
import { historyOf } from "./stored-events.ts";
import { createTestApplication } from "./test-application.ts";

export const dayMs = 24 * 60 * 60 * 1000;
const path = "/v1/suppliers/invitations";

/** A mail server that nobody can reach: mails stay in the queue. */
export const unreachableMail = { smtpUrl: "smtp://127.0.0.1:1" } as const;

/** A buyer of Northwind Traders, who invites its suppliers. */
export async function givenHost(config: Partial<Config> = {}) {
  const app = await createTestApplication(config);
  const organizationId = await givenOrganization(app, "Northwind Traders");
  // Signed in for as long as any invitation lasts.
  const user = await givenUser(app, { sessionDays: 365 });
  await givenMembership(app, user, organizationId, "buyer");
  const host = { user, token: user.token, requester: organizationId, target: organizationId };
  const supplier = (partner: Parameters<typeof givenPartner>[2] = {}) =>
    givenPartner(app, host.requester, { country_code: "NOR", ...partner });
  const post = (to: string, payload: object) =>
    app.request({ method: "POST", url: `${path}${to}`, payload }, host);
  const remove = (id: string) => app.request({ method: "DELETE", url: `${path}/${id}` }, host);
  const read = async (url: string) => {
    const answer = await app.get(url, host);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  return {
    app,
    host,
    supplier,
    read,
    /** What a request is answered with, be it refused or not. */
    send: {
      create: (payload: object) => post("", payload),
      createMany: (payload: object) => post("/bulk", payload),
      resend: (id: string, payload: object = {}) => post(`/${id}/resend`, payload),
      revoke: remove,
    },
    invite: async (payload: object) => {
      const answer = await post("", payload);
      expect(answer.statusCode, answer.body).toBe(201);
      return CreatedSupplierInvitation.parse(answer.json());
    },
    resend: async (id: string, payload: object = {}) => {
      const answer = await post(`/${id}/resend`, payload);
      expect(answer.statusCode, answer.body).toBe(200);
      return SupplierInvitation.parse(answer.json());
    },
    revoke: async (id: string) => {
      const answer = await remove(id);
      expect(answer.statusCode, answer.body).toBe(200);
      return SupplierInvitation.parse(answer.json());
    },
    get: async (id: string) => SupplierInvitation.parse(await read(`${path}/${id}`)),
    history: async (id: string, query = "") =>
      EventPage.parse(await read(`${path}/${id}/history?${query}`)),
    partner: async (id: string) => Partner.parse(await read(`/v1/partners/${id}`)),
    /** What the organization's history tells of one thing, but for how mails fare; oldest first. */
    eventsAbout: async (id: string) =>
      (await historyOf(app, host.requester)).filter(
        ({ subject, type }) => subject.id === id && !deliveries.has(type),
      ),
    /** The mails of an invitation, oldest first. */
    mailsOf: (id: string) =>
      app.store.db
        .selectFrom("outbox_mails")
        .select(["kind", "recipient", "state", "created_at"])
        .where("invitation_id", "=", id)
        .orderBy("id")
        .execute(),
  };
}

const deliveries: ReadonlySet<string> = new Set([
  "supplier_invitation.sent",
  "supplier_invitation.delivery_failed",
]);
