import { expect } from "vitest";
import { liveConnectionOf, type OrganizationKey } from "./model.ts";
import { pick, type Step, step } from "./step.ts";

/** The organization lets the other side of one of its connections read its partners, or no longer. */
export const setGrants = (number: number, isHost: boolean, isGranted: boolean): Step =>
  step(`a side of connection ${number} grants ${isGranted}`, async (model, world) => {
    const connection = pick(model.connections, number);
    if (!connection) return;
    const side = isHost ? connection.host : connection.guest;
    const { outcome } = await world.ask(
      {
        method: "PUT",
        url: `/v1/connections/${connection.id}/grants`,
        payload: { permissions: isGranted ? ["partners.read"] : [] },
      },
      world.asOwner(side),
    );
    expect(outcome).toBe(connection.isLive ? "ok" : "not_connected");
    if (!connection.isLive) return;
    if (isGranted) connection.granting.add(side);
    else connection.granting.delete(side);
  });

export const disconnect = (number: number, isHost: boolean): Step =>
  step(`a side ends connection ${number}`, async (model, world) => {
    const connection = pick(model.connections, number);
    if (!connection) return;
    const side = isHost ? connection.host : connection.guest;
    const { outcome } = await world.ask(
      { method: "DELETE", url: `/v1/connections/${connection.id}` },
      world.asOwner(side),
    );
    expect(outcome).toBe("ok");
    if (!connection.isLive) return;
    connection.isLive = false;
    connection.granting.clear();
    for (const partner of [connection.invitation.partner, connection.guestPartner]) {
      partner.status = null;
      partner.guest = null;
    }
  });

/** One side of a connection reads the other's partners. */
export const readAcrossConnection = (number: number, isHost: boolean): Step =>
  step(`a side reads across connection ${number}`, async (model, world) => {
    const connection = pick(model.connections, number);
    if (!connection) return;
    const { host, guest } = connection;
    await (isHost ? readAcross(host, guest) : readAcross(guest, host)).run(model, world);
  });

/** Another organization's partners are there for whom they are shared with, and nobody else. */
export const readAcross = (requester: OrganizationKey, target: OrganizationKey): Step =>
  step(`${requester} reads the partners of ${target}`, async (model, world) => {
    const { outcome } = await world.ask(
      { method: "GET", url: "/v1/partners?partner_types=customer&limit=1&offset=0" },
      { ...world.asOwner(requester), target: world.organizations[target] },
    );
    const isGranted = liveConnectionOf(model, requester, target)?.granting.has(target) ?? false;
    expect(outcome).toBe(requester === target || isGranted ? "ok" : "permission_denied");
  });
