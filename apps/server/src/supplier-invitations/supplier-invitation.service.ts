import type { SupplierInvitationService } from "@liaison/contracts";
import { requestOfCaller } from "../idempotency/mutation-request.ts";
import type { ServiceDependencies } from "../service-dependencies.ts";
import { createSupplierInvitation } from "./create-supplier-invitation.ts";
import { createSupplierInvitations } from "./create-supplier-invitations.ts";
import { getSupplierInvitation } from "./get-supplier-invitation.ts";
import { isToldByEvents } from "./is-told-by-events.ts";
import { listSupplierInvitations } from "./list-supplier-invitations.ts";
import { resendSupplierInvitation } from "./resend-supplier-invitation.ts";
import { revokeSupplierInvitation } from "./revoke-supplier-invitation.ts";
import { supplierInvitationHistory } from "./supplier-invitation-history.ts";

type Dependencies = Pick<
  ServiceDependencies,
  "store" | "clock" | "readList" | "carryOut" | "expiry" | "invitationsPerDay" | "restUrl"
>;

export function createSupplierInvitationService({
  store,
  clock,
  readList,
  carryOut,
  expiry,
  invitationsPerDay,
  restUrl,
}: Dependencies): SupplierInvitationService {
  const listUrl = `${restUrl}/suppliers/invitations`;
  return {
    list: async (caller, input) => {
      await expiry.sweepIfDue();
      return readList(
        caller.target.organizationId,
        (place) => listSupplierInvitations({ store: place, clock, listUrl }, caller, input),
        (primary) => isToldByEvents(primary, caller, input),
      );
    },
    get: async (caller, input) => {
      await expiry.sweepIfDue();
      return getSupplierInvitation({ store, clock }, caller, input);
    },
    history: async (caller, input) => {
      await expiry.sweepIfDue();
      return readList(caller.target.organizationId, (place) =>
        supplierInvitationHistory(place, caller, input),
      );
    },
    create: (caller, input) =>
      carryOut(requestOfCaller(caller, "supplierInvitations.create", input), (transaction) =>
        createSupplierInvitation({ store: transaction, clock, invitationsPerDay }, caller, input),
      ),
    createMany: (caller, input) =>
      carryOut(requestOfCaller(caller, "supplierInvitations.createMany", input), (transaction) =>
        createSupplierInvitations({ store: transaction, clock, invitationsPerDay }, caller, input),
      ),
    resend: (caller, input) =>
      carryOut(requestOfCaller(caller, "supplierInvitations.resend", input), (transaction) =>
        resendSupplierInvitation({ store: transaction, clock, invitationsPerDay }, caller, input),
      ),
    revoke: (caller, input) =>
      carryOut(requestOfCaller(caller, "supplierInvitations.revoke", input), (transaction) =>
        revokeSupplierInvitation({ store: transaction, clock }, caller, input),
      ),
  };
}
