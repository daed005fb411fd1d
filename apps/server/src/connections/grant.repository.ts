import type { Permission } from "@liaison/contracts";
import { compiledOnce } from "../db/compiled-once.ts";
import type { Store } from "../db/database.ts";

/** Whether the target granted the permission to the requester on a live connection of the two. */
export async function isGranted(
  store: Store,
  { requesterId, targetId }: { readonly requesterId: string; readonly targetId: string },
  permission: Permission,
): Promise<boolean> {
  const values = { requesterId, targetId, permission };
  const [grant] = await compiledOnce(store, "grant", values, (slot) => {
    const [requester, target] = [slot<string>("requesterId"), slot<string>("targetId")];
    return store.db
      .selectFrom("connections")
      .innerJoin("grants", "grants.connection_id", "connections.id")
      .select("connections.id")
      .where("status", "=", "connected")
      .where("granting_organization_id", "=", target)
      .where("permission", "=", slot<Permission>("permission"))
      .where((eb) =>
        eb.or([
          eb.and({ host_organization_id: requester, guest_organization_id: target }),
          eb.and({ host_organization_id: target, guest_organization_id: requester }),
        ]),
      );
  });
  return grant !== undefined;
}

/** What other organizations granted to these, one row a permission. */
export function findReceivedGrants({ db, engine }: Store, organizationIds: readonly string[]) {
  return db
    .selectFrom("grants")
    .innerJoin("connections", "connections.id", "grants.connection_id")
    .innerJoin("organizations", "organizations.id", "grants.granting_organization_id")
    .select((eb) => [
      "organizations.id",
      "organizations.name",
      "grants.permission",
      eb
        .case()
        .when("host_organization_id", "=", eb.ref("granting_organization_id"))
        .then(eb.ref("guest_organization_id"))
        .else(eb.ref("host_organization_id"))
        .end()
        .as("receiverId"),
    ])
    .where("connections.status", "=", "connected")
    .where((eb) =>
      eb.or([
        eb.and([
          engine.isOneOf(eb.ref("guest_organization_id"), organizationIds),
          eb("granting_organization_id", "=", eb.ref("host_organization_id")),
        ]),
        eb.and([
          engine.isOneOf(eb.ref("host_organization_id"), organizationIds),
          eb("granting_organization_id", "=", eb.ref("guest_organization_id")),
        ]),
      ]),
    )
    .execute();
}

/** What either side of these connections lets the other do. */
export function findGrants({ db, engine }: Store, connectionIds: readonly string[]) {
  return db
    .selectFrom("grants")
    .selectAll()
    .where((eb) => engine.isOneOf(eb.ref("connection_id"), connectionIds))
    .execute();
}

/** Replaces what one side of a connection lets the other do. */
export async function replaceGrants(
  { db }: Store,
  { id, organizationId }: { readonly id: string; readonly organizationId: string },
  permissions: readonly Permission[],
): Promise<void> {
  await db
    .deleteFrom("grants")
    .where("connection_id", "=", id)
    .where("granting_organization_id", "=", organizationId)
    .execute();
  if (permissions.length === 0) return;
  await db
    .insertInto("grants")
    .values(
      permissions.map((permission) => ({
        connection_id: id,
        granting_organization_id: organizationId,
        permission,
      })),
    )
    .execute();
}

/** Takes back what the two sides of a connection let each other do. */
export async function deleteGrants({ db }: Store, connectionId: string): Promise<void> {
  await db.deleteFrom("grants").where("connection_id", "=", connectionId).execute();
}
