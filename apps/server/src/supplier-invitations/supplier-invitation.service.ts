import type { SupplierInvitationService } from "@liaison/contracts";
import type { Clock } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { getSupplierInvitation } from "./get-supplier-invitation.ts";
import { listSupplierInvitations } from "./list-supplier-invitations.ts";

export interface SupplierInvitationDependencies {
  readonly store: Store;
  readonly clock: Clock;
  /** The base of the REST interface's addresses, as callers reach it. */
  readonly restUrl: string;
}

export function createSupplierInvitationService({
  store,
  clock,
  restUrl,
}: SupplierInvitationDependencies): SupplierInvitationService {
  const listUrl = `${restUrl}/suppliers/invitations`;
  return {
    list: (caller, input) => listSupplierInvitations({ store, clock, listUrl }, caller, input),
    get: (caller, input) => getSupplierInvitation({ store, clock }, caller, input),
  };
}
