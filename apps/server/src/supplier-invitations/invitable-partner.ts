import { LiaisonError, type Partner } from "@liaison/contracts";
import { findLiveConnection } from "../connections/connection.repository.ts";
import type { Store } from "../db/database.ts";

/** Refuses a partner that cannot be invited; `path` is the field that has named it. */
export async function refuseUninvitable(
  store: Store,
  organizationId: string,
  partner: Partner,
  path: "partnerId" | "id",
): Promise<void> {
  if (partner.archived_at !== null) {
    throw new LiaisonError(
      "partner_archived",
      `${partner.company_name} is archived: restore it first`,
    );
  }
  if (partner.partner_type !== "supplier") {
    const sentence = `${partner.company_name} is a customer: only suppliers can be invited`;
    throw new LiaisonError("validation_failed", sentence, {
      errors: [{ in: "input", path, message: "Must be a supplier" }],
    });
  }
  if (partner.invitation_status !== "accepted") return;
  const guestId = partner.guest_organization_id;
  const connection = guestId ? await findLiveConnection(store, organizationId, guestId) : undefined;
  throw new LiaisonError("already_connected", `${partner.company_name} is connected already`, {
    conflict: connection ? { connectionId: connection.id } : {},
  });
}
