import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenMembership, givenUser } from "../testing/given.ts";
import { givenConnected } from "../testing/given-connected.ts";
import { historyOf } from "../testing/stored-events.ts";

describe("granting", () => {
  it("lets the other side read, from the next request on", async () => {
    const { guest, grant, readAcross } = await givenConnected();
    expectProblem(await readAcross(), "permission_denied");
    const answer = await grant(guest, ["partners.read"]);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json().grants).toEqual({ given: ["partners.read"], received: [] });
    expect((await readAcross()).json().items).toMatchObject([
      { company_name: "Northwind Traders" },
    ]);
  });

  it("replaces what the asking side gave, and nothing of the other's", async () => {
    const { app, host, guest, url, grant, readAcross } = await givenConnected();
    await grant(guest, ["partners.read"]);
    await grant(host, ["partners.read"]);
    expect((await grant(guest, [])).json().grants).toEqual({
      given: [],
      received: ["partners.read"],
    });
    expectProblem(await readAcross(), "permission_denied");
    expect((await app.get(url, host)).json().grants.given).toEqual(["partners.read"]);
  });

  it("is in the history of both sides", async () => {
    const { app, host, guest, connection, grant } = await givenConnected();
    await grant(guest, ["partners.read"]);
    await grant(guest, []);
    const changes = [
      { permissions: ["partners.read"], before: [] },
      { permissions: [], before: ["partners.read"] },
    ];
    for (const { requester } of [host, guest]) {
      const history = await historyOf(app, requester);
      const told = history.filter(({ type }) => type === "connection.grants_changed");
      expect(told.map(({ data }) => data)).toEqual(changes);
      expect(told[0]).toMatchObject({
        subject: { type: "connection", id: connection.id },
        actor: { userId: guest.user.id },
        requesterOrganizationId: guest.requester,
      });
    }
  });

  it("what is granted already changes nothing", async () => {
    const { app, guest, grant } = await givenConnected();
    const first = await grant(guest, ["partners.read"]);
    const history = await historyOf(app, guest.requester);
    const second = await grant(guest, ["partners.read", "partners.read"]);
    expect([second.statusCode, second.json()]).toEqual([200, first.json()]);
    expect(await historyOf(app, guest.requester)).toEqual(history);
  });

  it("what cannot be shared is refused", async () => {
    const { guest, grant } = await givenConnected();
    expectProblem(await grant(guest, ["partners.write"]), "validation_failed");
  });

  it("is not possible on a connection that has ended", async () => {
    const { host, guest, grant, disconnect } = await givenConnected();
    await disconnect(host);
    const problem = expectProblem(await grant(guest, ["partners.read"]), "not_connected");
    expect(problem.detail).toBe(
      "Northwind Traders and Fjord Components AB are not connected any more",
    );
  });

  it("is not possible on a connection of others, or on none", async () => {
    const { app, grant } = await givenConnected();
    const stranger = await givenMember(app);
    expectProblem(await grant(stranger, ["partners.read"]), "not_found");
    const url = `/v1/connections/${uuidv7()}/grants`;
    const payload = { permissions: [] };
    expectProblem(await app.request({ method: "PUT", url, payload }, stranger), "not_found");
  });

  it("takes a permission to manage connections", async () => {
    const { app, guest, grant, disconnect } = await givenConnected();
    const buyer = await givenUser(app);
    await givenMembership(app, buyer, guest.requester, "buyer");
    const as = { ...guest, token: buyer.token };
    expectProblem(await grant(as, ["partners.read"]), "permission_denied");
    expectProblem(await disconnect(as), "permission_denied");
  });
});
