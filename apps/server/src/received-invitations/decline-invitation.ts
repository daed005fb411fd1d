import {
  type DeclineInvitationInput,
  LiaisonError,
  type ReceivedInvitation,
  type Visitor,
} from "@liaison/contracts";
import type { z } from "zod";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { cancelInvitationMails } from "../mail/outbox/outbox-mail.repository.ts";
import { followInvitation } from "../partners/follow-invitation.ts";
import { invitationEvent } from "../supplier-invitations/invitation-event.ts";
import { writeInvitation } from "../supplier-invitations/supplier-invitation-changes.repository.ts";
import { findHosts, findInvitationByToken, requirePending } from "./open-invitation.ts";
import {
  type FoundReceivedInvitation,
  findInvitationOfRecipient,
} from "./received-invitation.repository.ts";
import { receivedInvitationOf } from "./received-invitation-of.ts";
import { requireRecipient } from "./require-recipient.ts";
import { tellHost } from "./tell-host.ts";
import { originOfVisitor } from "./visitor-origin.ts";

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
}

type Input = z.output<typeof DeclineInvitationInput>;

export async function declineInvitation(
  { store, clock }: Dependencies,
  visitor: Visitor,
  input: Input,
): Promise<ReceivedInvitation> {
  const now = timestamp(clock);
  const invitation = await requirePending(store, await findNamed(store, visitor, input), now);
  const declined = await writeInvitation(store, invitation, { status: "declined" }, now);
  // Somebody else has ended it at this instant.
  if (!declined) return declineInvitation({ store, clock }, visitor, input);

  const { organization_id: organizationId, id, partner_id: partnerId } = invitation;
  const origin = originOfVisitor(visitor, organizationId, now);
  await appendEvent(store, invitationEvent("supplier_invitation.declined", declined, origin));
  const free = { invitation_status: null, guest_organization_id: null };
  await followInvitation(store, { organizationId, partnerId }, free, origin);
  await cancelInvitationMails(store, organizationId, id, now);
  await tellHost(store, invitation, { kind: "invitation_declined", createdAt: now });
  return receivedInvitationOf({ ...invitation, ...declined }, now);
}

/** The organization whose invitation is declined, be it named by its link or by its id. */
export async function findDeclinedHosts(
  store: Store,
  { signedIn }: Visitor,
  { token, id }: Input,
): Promise<string[]> {
  if (token !== undefined) return findHosts(store, token);
  if (!signedIn || id === undefined) return [];
  const address = signedIn.user.email.toLowerCase();
  const invitation = await findInvitationOfRecipient(store, address, id);
  return invitation ? [invitation.organization_id] : [];
}

async function findNamed(
  store: Store,
  { signedIn }: Visitor,
  { token, id }: Input,
): Promise<FoundReceivedInvitation | undefined> {
  if (token !== undefined) return findInvitationByToken(store, token);
  const found =
    signedIn && id !== undefined
      ? await findInvitationOfRecipient(
          store,
          await requireRecipient(store, signedIn, "connections.manage"),
          id,
        )
      : undefined;
  if (!found) throw new LiaisonError("not_found", `There is no invitation ${id} to you`);
  const { status, host_name } = found;
  if (status === "pending" || status === "expired") return found;
  // Only links are all refused alike: what has become of it is in its recipient's list.
  throw new LiaisonError(
    "invitation_not_pending",
    `The invitation by ${host_name} has been ${status} already`,
  );
}
