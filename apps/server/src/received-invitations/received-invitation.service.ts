import type { ReceivedInvitationService } from "@liaison/contracts";
import { requestOfCaller, requestOfVisitor } from "../idempotency/mutation-request.ts";
import type { ServiceDependencies } from "../service-dependencies.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { declineInvitation, findDeclinedHosts } from "./decline-invitation.ts";
import { listReceivedInvitations } from "./list-received-invitations.ts";
import { findHosts } from "./open-invitation.ts";
import { previewInvitation } from "./preview-invitation.ts";
import { requestNewLink } from "./request-new-link.ts";

type Dependencies = Pick<ServiceDependencies, "store" | "clock" | "carryOut" | "expiry">;

export function createReceivedInvitationService({
  store,
  clock,
  carryOut,
  expiry,
}: Dependencies): ReceivedInvitationService {
  return {
    list: async (signedIn, input) => {
      await expiry.sweepIfDue();
      return listReceivedInvitations({ store, clock }, signedIn, input);
    },
    // A mutation only so that the token is in a body. It changes nothing, so there is nothing to
    // carry out once, and its answer is to be what is true now.
    preview: (_, input) => previewInvitation({ store, clock }, input),
    accept: (caller, input) =>
      carryOut(
        requestOfCaller(caller, "receivedInvitations.accept", input, async (store) => [
          caller.target.organizationId,
          ...(await findHosts(store, input.token)),
        ]),
        (transaction) => acceptInvitation({ store: transaction, clock }, caller, input),
      ),
    decline: (visitor, input) =>
      carryOut(
        requestOfVisitor(visitor, "receivedInvitations.decline", input, (store) =>
          findDeclinedHosts(store, visitor, input),
        ),
        (transaction) => declineInvitation({ store: transaction, clock }, visitor, input),
      ),
    requestNewLink: (visitor, input) =>
      carryOut(
        requestOfVisitor(visitor, "receivedInvitations.requestNewLink", input, (store) =>
          findHosts(store, input.token),
        ),
        (transaction) => requestNewLink({ store: transaction, clock }, visitor, input),
      ),
  };
}
