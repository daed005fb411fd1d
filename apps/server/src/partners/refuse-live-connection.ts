import { LiaisonError, type Partner } from "@liaison/contracts";
import { findLiveConnection } from "../connections/connection.repository.ts";
import type { Store } from "../db/database.ts";

/** Refuses what cannot be done to a partner while it stands for a connected organization. */
export async function refuseLiveConnection(
  store: Store,
  organizationId: string,
  { company_name, guest_organization_id }: Pick<Partner, "company_name" | "guest_organization_id">,
): Promise<void> {
  if (guest_organization_id === null) return;
  const connection = await findLiveConnection(store, organizationId, guest_organization_id);
  if (!connection) return;
  throw new LiaisonError("already_connected", `${company_name} is connected: disconnect it first`, {
    conflict: { connectionId: connection.id },
  });
}
