import { Connection } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenConnected } from "../testing/given-connected.ts";
import { invitationTokenFrom } from "../testing/outbox.ts";

type Scene = Awaited<ReturnType<typeof givenConnected>>;
type Side = Scene["host"];

/** One side invites the other, as users do it; the answer is the new connection. */
async function connectAnew(
  { app, send }: Scene,
  { host, guest }: { readonly host: Side; readonly guest: Side },
  supplier: object,
): Promise<Connection> {
  const { email } = guest.user;
  const invited = await app.request(
    { method: "POST", url: "/v1/suppliers/invitations", payload: { email, ...supplier } },
    host,
  );
  expect(invited.statusCode, invited.body).toBe(201);
  const token = await invitationTokenFrom(app, email);
  const accepted = await send("accept", { token }, guest);
  expect(accepted.statusCode, accepted.body).toBe(200);
  return Connection.parse(accepted.json());
}

describe("a pair that has parted", () => {
  it("is connected anew by another invitation, with the records that they had", async () => {
    const scene = await givenConnected();
    const { app, host, guest, invitation, connection, grant, disconnect, readAcross } = scene;
    await grant(guest, ["partners.read"]);
    await disconnect(guest);
    app.clock.advance(60_000);

    const { partner_id: partnerId } = invitation;
    const renewed = await connectAnew(scene, scene, { partnerId, country: "SWE" });

    expect(renewed.id).not.toBe(connection.id);
    expect(renewed.grants).toEqual({ given: [], received: [] });
    expectProblem(await readAcross(), "permission_denied");
    expect(await scene.directoryOf(host)).toMatchObject([
      { id: partnerId, invitation_status: "accepted", guest_organization_id: guest.requester },
    ]);
    expect(await scene.directoryOf(guest)).toMatchObject([
      { invitation_status: "accepted", guest_organization_id: host.requester, version: 3 },
    ]);
    expect((await app.get(`/v1/connections/${connection.id}`, host)).json().status).toBe(
      "disconnected",
    );
  });

  it("gets another record of the host where the guest has archived its first one", async () => {
    const scene = await givenConnected();
    const { app, host, guest, invitation, disconnect, directoryOf } = scene;
    await disconnect(guest);
    const [former] = await directoryOf(guest);
    await app.request({ method: "POST", url: `/v1/partners/${former?.id}/archive` }, guest);

    const { partner_id: partnerId } = invitation;
    await connectAnew(scene, scene, { partnerId, country: "SWE" });

    expect(await directoryOf(guest)).toMatchObject([
      { id: former?.id, guest_organization_id: null },
      { archived_at: null, guest_organization_id: host.requester },
    ]);
  });

  it("may change roles: what was a supplier stays one, and the customer is a record of its own", async () => {
    const scene = await givenConnected();
    const { host, guest, invitation, disconnect, directoryOf } = scene;
    await disconnect(host);

    const supplier = { businessName: "Northwind Traders", country: "GBR" };
    await connectAnew(scene, { host: guest, guest: host }, supplier);

    expect(await directoryOf(host)).toMatchObject([
      { id: invitation.partner_id, partner_type: "supplier", guest_organization_id: null },
      { partner_type: "customer", guest_organization_id: guest.requester },
    ]);
  });

  it("may change roles and back: the customers that they had are used again", async () => {
    const scene = await givenConnected();
    const { app, host, guest, disconnect, directoryOf } = scene;
    await disconnect(host);
    const supplier = { businessName: "Northwind Traders", country: "GBR" };
    const swapped = await connectAnew(scene, { host: guest, guest: host }, supplier);
    await app.request({ method: "DELETE", url: `/v1/connections/${swapped.id}` }, host);
    app.clock.advance(60_000);
    const { partner_id: partnerId } = scene.invitation;

    await connectAnew(scene, scene, { partnerId, country: "SWE" });

    expect(await directoryOf(guest)).toMatchObject([
      { partner_type: "customer", guest_organization_id: host.requester },
      { partner_type: "supplier", guest_organization_id: null },
    ]);
  });
});
