import { expect } from "vitest";
import { everythingStored } from "../everything-stored.ts";
import { expectHistories } from "./histories.ts";
import { type Model, type ModelConnection, statusOf } from "./model.ts";
import type { World } from "./world.ts";

/** What is to be true at every moment, by the model and by itself. */
export async function expectInvariants(world: World, model: Model): Promise<void> {
  await expectPartners(world, model);
  await expectInvitations(world, model);
  await expectConnections(world, model);
  await expectHistories(world, model);
  await expectNoToken(world, model);
}

/** Each directory says of its partners what follows from invitations and connections. */
async function expectPartners({ app, organizations }: World, { partners }: Model): Promise<void> {
  const rows = await app.store.db
    .selectFrom("partners")
    .select(["id", "organization_id", "partner_type", "invitation_status"])
    .select(["guest_organization_id", "archived_at"])
    .execute();
  const actual = rows.map(({ archived_at, ...row }) => ({
    ...row,
    archived: archived_at !== null,
  }));
  const expected = partners.map((partner) => ({
    id: partner.id,
    organization_id: organizations[partner.organization],
    partner_type: partner.type,
    invitation_status: partner.status,
    guest_organization_id: partner.guest && organizations[partner.guest],
    archived: partner.isArchived,
  }));
  expect(byId(actual)).toEqual(byId(expected));
}

/** One pending invitation a partner, and each in its state. */
async function expectInvitations({ app }: World, model: Model): Promise<void> {
  const rows = await app.store.db
    .selectFrom("supplier_invitations")
    .select(["id", "partner_id", "status", "expires_at"])
    .execute();
  const now = app.clock().toISOString();
  const actual = rows.map(({ id, status, expires_at }) => ({
    id,
    status: status === "pending" && expires_at <= now ? "expired" : status,
  }));
  const expected = model.invitations.map((invitation) => ({
    id: invitation.id,
    status: statusOf(model, invitation),
  }));
  expect(byId(actual)).toEqual(byId(expected));
  const pending = rows.filter(({ status }) => status === "pending");
  expect(new Set(pending.map(({ partner_id }) => partner_id)).size).toBe(pending.length);
}

/** One live connection a pair, and grants only on live ones. */
async function expectConnections(world: World, { connections }: Model): Promise<void> {
  const { db } = world.app.store;
  const rows = await db.selectFrom("connections").select(["id", "status"]).execute();
  const expected = connections.map(({ id, isLive }) => ({
    id,
    status: isLive ? "connected" : "disconnected",
  }));
  expect(byId(rows)).toEqual(byId(expected));
  const live = connections.filter(({ isLive }) => isLive);
  expect(new Set(live.map(pairOf)).size).toBe(live.length);

  const grants = await db.selectFrom("grants").selectAll().execute();
  const granted = connections.flatMap(({ id, granting }) =>
    [...granting].map((organization) => `${id} ${world.organizations[organization]}`),
  );
  const given = grants.map((grant) => `${grant.connection_id} ${grant.granting_organization_id}`);
  expect(given.toSorted()).toEqual(granted.toSorted());
}

async function expectNoToken({ app }: World, { invitations }: Model): Promise<void> {
  const written = (await everythingStored(app)) + app.logLines.join("");
  for (const { token, deadTokens } of invitations) {
    for (const each of [token, ...deadTokens]) expect(written).not.toContain(each);
  }
}

function pairOf({ host, guest }: ModelConnection): string {
  return [host, guest].toSorted().join(" ");
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
