import {
  type Caller,
  type EventPage,
  LiaisonError,
  type SupplierInvitationHistoryInput,
} from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { findEventPage } from "../events/event.repository.ts";
import { findInvitationRow } from "./supplier-invitation-changes.repository.ts";

/** Newest first. */
export async function supplierInvitationHistory(
  store: Store,
  caller: Caller,
  { id, limit, cursor }: SupplierInvitationHistoryInput,
): Promise<EventPage> {
  const { organizationId } = caller.target;
  if (!(await findInvitationRow(store, organizationId, id))) {
    throw new LiaisonError("not_found", `There is no supplier invitation ${id}`);
  }
  const filter = { subjectType: "supplier_invitation", subjectId: id } as const;
  return findEventPage(store, organizationId, filter, { order: "desc", limit, cursor });
}
