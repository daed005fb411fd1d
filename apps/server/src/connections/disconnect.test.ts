import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { givenConnected } from "../testing/given-connected.ts";
import { historyOf, storyOf } from "../testing/stored-events.ts";

describe.each(["host", "guest"] as const)("disconnecting by the %s", (side) => {
  it("ends the connection and what was granted across it, with the next request", async () => {
    const { app, guest, grant, disconnect, readAcross, [side]: who } = await givenConnected();
    await grant(guest, ["partners.read"]);
    expect((await readAcross()).statusCode).toBe(200);
    app.clock.advance(60_000);

    const answer = await disconnect(who);

    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({
      status: "disconnected",
      disconnectedAt: "2026-03-01T12:01:00.000Z",
      grants: { given: [], received: [] },
    });
    expectProblem(await readAcross(), "permission_denied");
    expect(await app.store.db.selectFrom("grants").selectAll().execute()).toEqual([]);
  });

  it("leaves both with their records of each other, which follow", async () => {
    const {
      host,
      guest,
      invitation,
      disconnect,
      directoryOf,
      [side]: who,
    } = await givenConnected();
    await disconnect(who);
    const free = { invitation_status: null, guest_organization_id: null, archived_at: null };
    expect(await directoryOf(host)).toMatchObject([{ id: invitation.partner_id, ...free }]);
    expect(await directoryOf(guest)).toMatchObject([
      { company_name: "Northwind Traders", ...free },
    ]);
  });

  it("is in both histories", async () => {
    const {
      app,
      host,
      guest,
      invitation,
      connection,
      disconnect,
      [side]: who,
    } = await givenConnected();
    await disconnect(who);
    for (const { requester } of [host, guest]) {
      const [disconnected, updated] = (await historyOf(app, requester)).slice(-2);
      expect(disconnected).toMatchObject({
        type: "connection.disconnected",
        subject: { type: "connection", id: connection.id },
        actor: { userId: who.user.id },
        requesterOrganizationId: who.requester,
        data: {
          hostName: "Northwind Traders",
          guestName: "Fjord Components AB",
          invitationId: invitation.id,
        },
      });
      expect(updated).toMatchObject({ type: "partner.updated", actor: { userId: who.user.id } });
    }
  });
});

describe("disconnecting", () => {
  it("again, by either side, answers the same and changes nothing", async () => {
    const { app, host, guest, disconnect } = await givenConnected();
    const first = await disconnect(host);
    const history = await storyOf(app, host.requester);
    app.clock.advance(60_000);
    for (const as of [host, guest]) {
      const again = await disconnect(as);
      expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    }
    expect(await storyOf(app, host.requester)).toEqual(history);
  });

  it("by both at once happens once", async () => {
    const { app, host, guest, disconnect } = await givenConnected();
    const answers = await Promise.all([host, guest, host, guest].map(disconnect));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    for (const { requester } of [host, guest]) {
      const ends = (await storyOf(app, requester)).filter(
        (type) => type === "connection.disconnected",
      );
      expect(ends).toHaveLength(1);
    }
  });

  it("is not undone by accepting the old invitation again", async () => {
    const { app, host, guest, token, send, disconnect } = await givenConnected();
    const ended = await disconnect(host);
    const history = await storyOf(app, guest.requester);
    const again = await send("accept", { token }, guest);
    expect([again.statusCode, again.json()]).toEqual([200, ended.json()]);
    expect(await storyOf(app, guest.requester)).toEqual(history);
  });

  it("leaves a record alone that has come to stand for someone else", async () => {
    const { app, host, guest, invitation, disconnect, directoryOf } = await givenConnected();
    const basalt = await givenMember(app);
    await app.store.db
      .updateTable("partners")
      .set({ guest_organization_id: basalt.requester })
      .where("id", "=", invitation.partner_id)
      .execute();
    await disconnect(guest);
    expect(await directoryOf(host)).toMatchObject([
      { invitation_status: "accepted", guest_organization_id: basalt.requester },
    ]);
    expect(await directoryOf(guest)).toMatchObject([{ guest_organization_id: null }]);
  });

  it("works where the other side has archived its record", async () => {
    const { app, host, guest, disconnect, directoryOf } = await givenConnected();
    const [customer] = await directoryOf(guest);
    await app.request({ method: "POST", url: `/v1/partners/${customer?.id}/archive` }, guest);
    expect((await disconnect(host)).statusCode).toBe(200);
    expect(await directoryOf(guest)).toMatchObject([
      { archived_at: "2026-03-01T12:00:00.000Z", guest_organization_id: null },
    ]);
  });

  it("is not possible on a connection of others", async () => {
    const { app, host, url, disconnect } = await givenConnected();
    expectProblem(await disconnect(await givenMember(app)), "not_found");
    expect((await app.get(url, host)).json().status).toBe("connected");
  });
});
