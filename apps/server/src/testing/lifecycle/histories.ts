import type { Event, SupplierInvitationStatus } from "@liaison/contracts";
import { expect } from "vitest";
import { historyOf } from "../stored-events.ts";
import type { Model } from "./model.ts";
import type { World } from "./world.ts";

/** How an invitation stands after each event that changes it. */
const statusAfter: Partial<Record<Event["type"], SupplierInvitationStatus>> = {
  "supplier_invitation.created": "pending",
  "supplier_invitation.resent": "pending",
  "supplier_invitation.accepted": "accepted",
  "supplier_invitation.declined": "declined",
  "supplier_invitation.revoked": "revoked",
  "supplier_invitation.expired": "expired",
};

const finalStatuses: ReadonlySet<unknown> = new Set(["accepted", "declined", "revoked"]);

/** Every change is told, and none of them twice. */
export async function expectHistories(world: World, model: Model): Promise<void> {
  const { app, organizations } = world;
  const histories = await Promise.all(Object.values(organizations).map((id) => historyOf(app, id)));
  const told = Map.groupBy(histories.flat(), ({ subject }) => subject.id);
  const typesOf = (id: string) => told.get(id)?.map(({ type }) => type) ?? [];
  await expectOneAVersion(world, typesOf);
  await expectStatuses(world, typesOf);
  for (const { id, isLive } of model.connections) {
    const ends = typesOf(id).filter((type) => type !== "connection.grants_changed");
    const once = isLive
      ? ["connection.connected"]
      : ["connection.connected", "connection.disconnected"];
    expect(ends.toSorted(), id).toEqual([...once, ...once].toSorted());
  }
}

type TypesOf = (subjectId: string) => Event["type"][];

async function expectOneAVersion({ app }: World, typesOf: TypesOf): Promise<void> {
  const partners = await app.store.db.selectFrom("partners").select(["id", "version"]).execute();
  for (const { id, version } of partners) expect(typesOf(id), id).toHaveLength(version);
}

/** An invitation stands as its history has left it, and what is final has come once and last. */
async function expectStatuses({ app }: World, typesOf: TypesOf): Promise<void> {
  const { db } = app.store;
  const rows = await db.selectFrom("supplier_invitations").select(["id", "status"]).execute();
  for (const { id, status } of rows) {
    const statuses = typesOf(id).flatMap((type) => statusAfter[type] ?? []);
    expect(statuses.at(-1), id).toBe(status);
    expect(
      statuses.slice(0, -1).filter((each) => finalStatuses.has(each)),
      id,
    ).toEqual([]);
  }
}
