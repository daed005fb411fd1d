import type { Permission } from "@liaison/contracts";

export interface ConnectionTable {
  id: string;
  host_organization_id: string;
  guest_organization_id: string;
  invitation_id: string;
  /** The customer in the guest's directory that is the host. */
  guest_partner_id: string | null;
  status: "connected" | "disconnected";
  connected_at: string;
  disconnected_at: string | null;
}

/** What `granting_organization_id` lets the other side of the connection do with its data. */
export interface GrantTable {
  connection_id: string;
  granting_organization_id: string;
  permission: Permission;
}
