import type { Permission } from "@liaison/contracts";
import type { ConnectionTable } from "../../connections/connection.tables.ts";
import type { DemoUser } from "../demo-users.ts";
import { type DemoHistory, recordEvent } from "./demo-history.ts";
import { type DemoInvitation, recordInvitation } from "./invitation-steps.ts";
import { addPartner, changePartner, type DemoPartner } from "./partner-steps.ts";

/** The user accepts for its organization, whose directory gains the host as the given customer. */
export function acceptInvitation(
  history: DemoHistory,
  actor: DemoUser,
  invitation: DemoInvitation,
  customer: Omit<DemoPartner, "partner_type">,
  at: string,
): ConnectionTable {
  const { row, partner, host } = invitation;
  const guest = actor.organization;
  row.status = "accepted";
  row.accepted_at = at;
  row.updated_at = at;
  recordInvitation(history, actor, invitation, "accepted", at);
  changePartner(partner, { invitation_status: "accepted", guest_organization_id: guest.id }, at);
  addPartner(
    history,
    actor,
    {
      ...customer,
      partner_type: "customer",
      invitation_status: "accepted",
      guest_organization_id: host.id,
    },
    at,
  );
  const connection: ConnectionTable = {
    id: history.newConnectionId(),
    host_organization_id: host.id,
    guest_organization_id: guest.id,
    invitation_id: row.id,
    status: "connected",
    connected_at: at,
    disconnected_at: null,
  };
  history.connections.push(connection);
  for (const organization of [host, guest]) {
    recordEvent(history, {
      organization,
      actor,
      type: "connection.connected",
      subjectId: connection.id,
      data: { hostName: host.name, guestName: guest.name, invitationId: row.id },
      at,
    });
  }
  return connection;
}

/** The user lets the other side of the connection do this with the data of its organization. */
export function grantPermissions(
  history: DemoHistory,
  actor: DemoUser,
  connection: ConnectionTable,
  permissions: readonly Permission[],
  at: string,
): void {
  const granting_organization_id = actor.organization.id;
  for (const permission of permissions) {
    history.grants.push({ connection_id: connection.id, granting_organization_id, permission });
  }
  recordEvent(history, {
    organization: actor.organization,
    actor,
    type: "connection.grants_changed",
    subjectId: connection.id,
    data: { permissions },
    at,
  });
}
