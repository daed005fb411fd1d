import { Connection, Partner } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { givenMembership, givenOrganization, givenUser } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { givenReceivedInvitation } from "../testing/given-received-invitation.ts";
import { givenWaitingMail } from "../testing/given-waiting-mail.ts";
import { historyOf, storyOf } from "../testing/stored-events.ts";

describe("accepting", () => {
  it("connects the two, and shows the guest the connection", async () => {
    const { host, guest, invitation, token, send } = await givenReceivedInvitation();
    const answer = await send("accept", { token }, guest);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(Connection.parse(answer.json())).toEqual({
      id: expect.any(String),
      hostOrganization: { id: host.requester, name: "Northwind Traders" },
      guestOrganization: { id: guest.requester, name: "Fjord Components AB" },
      invitationId: invitation.id,
      status: "connected",
      connectedAt: "2026-03-01T12:00:00.000Z",
      disconnectedAt: null,
      grants: { given: [], received: [] },
    });
  });

  it("lets the host's supplier point at the guest", async () => {
    const { app, host, guest, invitation, token, send } = await givenReceivedInvitation();
    await send("accept", { token }, guest);
    const partner = await app.get(`/v1/partners/${invitation.partner_id}`, host);
    expect(partner.json()).toMatchObject({
      invitation_status: "accepted",
      guest_organization_id: guest.requester,
      version: 2,
    });
    const accepted = await app.get(`/v1/suppliers/invitations/${invitation.id}`, host);
    expect(accepted.json()).toMatchObject({
      status: "accepted",
      acceptedAt: "2026-03-01T12:00:00.000Z",
    });
  });

  it("puts the host into the guest's directory, as a customer", async () => {
    const { host, guest, token, send, directoryOf } = await givenReceivedInvitation();
    await send("accept", { token }, guest);
    const directory = await directoryOf(guest);
    expect(directory.map((row) => Partner.parse(row))).toMatchObject([
      {
        company_name: "Northwind Traders",
        partner_type: "customer",
        email: host.user.email,
        invitation_status: "accepted",
        guest_organization_id: host.requester,
        version: 1,
      },
    ]);
  });

  it("is in both histories, of the same user for the same organization", async () => {
    const { app, host, guest, invitation, token, send } = await givenReceivedInvitation();
    const { id } = (await send("accept", { token }, guest)).json();
    const [ofHost, ofGuest] = [
      await historyOf(app, host.requester),
      await historyOf(app, guest.requester),
    ];
    expect(ofHost.map(({ type }) => type)).toEqual([
      "supplier_invitation.accepted",
      "partner.updated",
      "connection.connected",
    ]);
    expect(ofGuest.map(({ type }) => type)).toEqual(["partner.created", "connection.connected"]);
    for (const event of [...ofHost, ...ofGuest]) {
      expect(event).toMatchObject({
        actor: { userId: guest.user.id, name: "Ada Lind" },
        requesterOrganizationId: guest.requester,
      });
    }
    const connected = {
      subject: { type: "connection", id },
      data: {
        hostName: "Northwind Traders",
        guestName: "Fjord Components AB",
        invitationId: invitation.id,
      },
    };
    expect([ofHost.at(-1), ofGuest.at(-1)]).toMatchObject([connected, connected]);
  });

  it("tells the inviting user, and keeps mails with the link that are still to be sent", async () => {
    const { app, host, guest, invitation, token, send, recipientsOf } =
      await givenReceivedInvitation();
    const stateOfMail = await givenWaitingMail(app, invitation);
    await send("accept", { token }, guest);
    expect(await recipientsOf("invitation_accepted")).toEqual([
      { recipient: host.user.email, data: '{"guestName":"Fjord Components AB"}' },
    ]);
    expect(await stateOfMail()).toBe("cancelled");
  });

  it("by an address that is written in other letters is by the same one", async () => {
    const { app, host, guest, invitation, token, send } = await givenReceivedInvitation();
    await app.store.db
      .updateTable("supplier_invitations")
      .set({ email: guest.user.email.toUpperCase() })
      .where("id", "=", invitation.id)
      .execute();
    expect((await send("accept", { token }, guest)).statusCode).toBe(200);
    expect(await storyOf(app, host.requester)).toContain("connection.connected");
  });

  it("may be done by an API token that may manage connections", async () => {
    const { app, guest, token, send } = await givenReceivedInvitation();
    const apiToken = await givenApiToken(app, guest, { permissions: ["connections.manage"] });
    expect((await send("accept", { token }, { token: apiToken })).statusCode).toBe(200);
  });

  it("works where the host has archived the supplier meanwhile", async () => {
    const { app, guest, invitation, token, send } = await givenReceivedInvitation();
    await app.store.db
      .updateTable("partners")
      .set({ archived_at: "2026-03-01T12:00:00.000Z", version: 7 })
      .where("id", "=", invitation.partner_id)
      .execute();
    expect((await send("accept", { token }, guest)).statusCode).toBe(200);
  });
});

describe("accepting again", () => {
  it("gets the same user the same answer for the same organization, and changes nothing", async () => {
    const { app, host, guest, token, send, directoryOf, recipientsOf } =
      await givenReceivedInvitation();
    const first = await send("accept", { token }, guest);
    app.clock.advance(60_000);
    const second = await send("accept", { token }, guest);
    expect([second.statusCode, second.json()]).toEqual([200, first.json()]);
    expect(await directoryOf(guest)).toHaveLength(1);
    expect(await storyOf(app, host.requester)).toHaveLength(3);
    expect(await recipientsOf("invitation_accepted")).toHaveLength(1);
  });

  it("gets it long after the invitation would have expired", async () => {
    const { app, guest, token, send } = await givenReceivedInvitation();
    const first = await send("accept", { token }, guest);
    await app.store.db
      .updateTable("supplier_invitations")
      .set({ expires_at: "2026-01-01T00:00:00.000Z" })
      .execute();
    expect((await send("accept", { token }, guest)).json()).toEqual(first.json());
  });

  it("gets nothing for another organization, or by another user", async () => {
    const { app, guest, token, send } = await givenReceivedInvitation();
    await send("accept", { token }, guest);
    const other = await givenOrganization(app);
    await givenMembership(app, guest.user, other);
    const elsewhere = { ...guest, requester: other, target: other };
    const colleague = await givenUser(app);
    await givenMembership(app, colleague, guest.requester);
    for (const as of [elsewhere, { ...guest, token: colleague.token }]) {
      expect((await send("accept", { token }, as)).json().reason).toBe("invitation_not_pending");
    }
  });
});
