import { expect } from "vitest";
import { linkOutcome, type Outcome, withToken } from "./invitation-link.ts";
import {
  liveConnectionOf,
  type Model,
  type ModelInvitation,
  type ModelPartner,
  memberships,
  type OrganizationKey,
  type UserKey,
} from "./model.ts";
import { pick, type Step, step } from "./step.ts";
import type { World } from "./world.ts";

/** Without a user it is the recipient who accepts. */
export const accept = (number: number, someone: UserKey | null, organizationNumber: number): Step =>
  step(`${someone ?? "the recipient"} accepts invitation ${number}`, async (model, world) => {
    const invitation = pick(model.invitations, number);
    if (!invitation) return;
    const user = someone ?? invitation.recipient;
    const organization = pick<OrganizationKey>(memberships[user], organizationNumber);
    if (!organization) return;
    const { outcome, body } = await world.ask(
      withToken("accept", invitation.token),
      world.as(user, organization),
    );
    expect(outcome).toBe(acceptOutcome(model, invitation, user, organization));
    if (outcome !== "ok") return;
    if (invitation.acceptedBy) expect(body.id).toBe(connectionOf(model, invitation)?.id);
    else await connect(model, world, { invitation, user, organization, connectionId: body.id });
  });

function acceptOutcome(
  model: Model,
  invitation: ModelInvitation,
  user: UserKey,
  organization: OrganizationKey,
): Outcome {
  const { acceptedBy, host } = invitation;
  if (acceptedBy?.user === user && acceptedBy.organization === organization) return "ok";
  const open = linkOutcome(model, invitation);
  if (open !== "ok") return open;
  if (invitation.recipient !== user) return "recipient_mismatch";
  if (host === organization) return "own_invitation";
  return liveConnectionOf(model, host, organization) ? "already_connected" : "ok";
}

function connectionOf({ connections }: Model, invitation: ModelInvitation) {
  return connections.find((connection) => connection.invitation === invitation);
}

async function connect(
  model: Model,
  world: World,
  accepted: {
    readonly invitation: ModelInvitation;
    readonly user: UserKey;
    readonly organization: OrganizationKey;
    readonly connectionId: string;
  },
): Promise<void> {
  const { invitation, user, organization, connectionId } = accepted;
  invitation.status = "accepted";
  invitation.acceptedBy = { user, organization };
  invitation.partner.status = "accepted";
  invitation.partner.guest = organization;
  model.connections.push({
    id: connectionId,
    host: invitation.host,
    guest: organization,
    invitation,
    guestPartner: await mirroredPartner(model, world, invitation.host, organization),
    isLive: true,
    granting: new Set(),
  });
}

/** The host in the guest's directory: one that is new there, or that an ended connection has left. */
async function mirroredPartner(
  model: Model,
  world: World,
  host: OrganizationKey,
  guest: OrganizationKey,
): Promise<ModelPartner> {
  const { outcome, body } = await world.ask(
    { method: "GET", url: "/v1/partners?partner_types=customer&limit=100&offset=0" },
    world.asOwner(guest),
  );
  expect(outcome).toBe("ok");
  const items = body["items"];
  if (!Array.isArray(items)) throw new Error("There is no list");
  const mirrors = items.filter(
    ({ guest_organization_id }) => guest_organization_id === world.organizations[host],
  );
  expect(mirrors).toHaveLength(1);
  const { id } = mirrors[0];
  const known = model.partners.find((partner) => partner.id === id);
  const partner = known ?? newMirror(model, id, guest);
  partner.status = "accepted";
  partner.guest = host;
  return partner;
}

function newMirror(model: Model, id: string, organization: OrganizationKey): ModelPartner {
  const partner: ModelPartner = {
    id,
    organization,
    type: "customer",
    status: "accepted",
    guest: null,
    isArchived: false,
  };
  model.partners.push(partner);
  return partner;
}
