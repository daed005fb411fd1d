import type { Store } from "../db/database.ts";

/**
 * The customer that an organization has left over from its last connection with another, whichever
 * of them invited then. One that was archived or has come to stand for someone else is left alone.
 */
export async function findFormerCustomerId(
  { db }: Store,
  organizationId: string,
  otherId: string,
): Promise<string | undefined> {
  const partner = await db
    .selectFrom("connections")
    .innerJoin("supplier_invitations", (join) =>
      join
        .onRef("supplier_invitations.organization_id", "=", "connections.host_organization_id")
        .onRef("supplier_invitations.id", "=", "connections.invitation_id"),
    )
    .innerJoin("partners", (join) =>
      join
        .on("partners.organization_id", "=", organizationId)
        .on((on) =>
          on.or([
            on("partners.id", "=", on.ref("connections.guest_partner_id")),
            on("partners.id", "=", on.ref("supplier_invitations.partner_id")),
          ]),
        ),
    )
    .select("partners.id")
    .where((eb) =>
      eb.or([
        eb.and({
          host_organization_id: otherId,
          "connections.guest_organization_id": organizationId,
        }),
        eb.and({
          host_organization_id: organizationId,
          "connections.guest_organization_id": otherId,
        }),
      ]),
    )
    .where("connections.status", "=", "disconnected")
    .where("partners.partner_type", "=", "customer")
    .where("partners.archived_at", "is", null)
    .where("partners.invitation_status", "is", null)
    .where("partners.guest_organization_id", "is", null)
    .orderBy("connections.disconnected_at", "desc")
    .orderBy("connections.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return partner?.id;
}
