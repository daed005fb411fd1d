import type { Permission } from "@liaison/contracts";
import type { ConnectionTable } from "../../connections/connection.tables.ts";
import type { DemoOrganization } from "../demo-organizations.ts";
import type { DemoUser } from "../demo-users.ts";
import { type DemoEvent, type DemoHistory, recordEvent } from "./demo-history.ts";
import { type DemoInvitation, recordInvitation } from "./invitation-steps.ts";
import { addPartner, type DemoPartner, followInvitation } from "./partner-steps.ts";

/** A connection and the organizations that it joins. */
export interface DemoConnection {
  readonly row: ConnectionTable;
  readonly host: DemoOrganization;
  readonly guest: DemoOrganization;
}

/** The user accepts for its organization, whose directory gains the host as the given customer. */
export function acceptInvitation(
  history: DemoHistory,
  actor: DemoUser,
  invitation: DemoInvitation,
  customer: Omit<DemoPartner, "partner_type">,
  at: string,
): DemoConnection {
  const { row, host } = invitation;
  const guest = actor.organization;
  row.status = "accepted";
  row.accepted_at = at;
  row.accepted_by = actor.id;
  row.updated_at = at;
  recordInvitation(history, actor, invitation, "accepted", at);
  const connected = { invitation_status: "accepted", guest_organization_id: guest.id } as const;
  followInvitation(history, actor, invitation, connected, at);
  const customerRecord = addPartner(
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
  const connectionRow: ConnectionTable = {
    id: history.newConnectionId(),
    host_organization_id: host.id,
    guest_organization_id: guest.id,
    invitation_id: row.id,
    guest_partner_id: customerRecord.id,
    status: "connected",
    connected_at: at,
    disconnected_at: null,
  };
  history.connections.push(connectionRow);
  const connection = { row: connectionRow, host, guest };
  const data = { hostName: host.name, guestName: guest.name, invitationId: row.id };
  recordOnBothSides(history, actor, connection, { type: "connection.connected", data, at });
  return connection;
}

/** The user lets the other side of the connection do this with the data of its organization. */
export function grantPermissions(
  history: DemoHistory,
  actor: DemoUser,
  connection: DemoConnection,
  permissions: readonly Permission[],
  at: string,
): void {
  const granting_organization_id = actor.organization.id;
  for (const permission of permissions) {
    history.grants.push({ connection_id: connection.row.id, granting_organization_id, permission });
  }
  const data = { permissions, before: [] };
  recordOnBothSides(history, actor, connection, { type: "connection.grants_changed", data, at });
}

function recordOnBothSides(
  history: DemoHistory,
  actor: DemoUser,
  { row, host, guest }: DemoConnection,
  event: Pick<DemoEvent, "type" | "data" | "at">,
): void {
  for (const organization of [host, guest]) {
    recordEvent(history, { ...event, organization, actor, subjectId: row.id });
  }
}
