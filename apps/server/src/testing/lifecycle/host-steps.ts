import { expect } from "vitest";
import type { Outcome } from "./invitation-link.ts";
import {
  dayMs,
  type Model,
  type ModelInvitation,
  type ModelPartner,
  type OrganizationKey,
  pendingInvitationOf,
  statusOf,
  type UserKey,
} from "./model.ts";
import { pick, type Step, step } from "./step.ts";
import type { World } from "./world.ts";

export const inviteNewSupplier = (host: OrganizationKey, recipient: UserKey, days: number): Step =>
  step(`${host} invites ${recipient} as a new supplier for ${days} days`, async (model, world) => {
    const { email } = world.users[recipient];
    const payload = { businessName: recipient, email, country: "SWE", expiresInDays: days };
    const { outcome, body } = await world.ask(invite(payload), world.asOwner(host));
    expect(outcome).toBe("ok");
    const partner: ModelPartner = {
      id: String(body["partnerId"]),
      organization: host,
      type: "supplier",
      status: "invited",
      guest: null,
      isArchived: false,
    };
    model.partners.push(partner);
    await recordInvitation(model, world, { id: body.id, partner, recipient, days });
  });

export const invitePartner = (number: number, recipient: UserKey, days: number): Step =>
  step(`partner ${number} is invited at ${recipient}'s address`, async (model, world) => {
    const partner = pick(model.partners, number);
    if (!partner) return;
    const { email } = world.users[recipient];
    const payload = { partnerId: partner.id, email, country: "SWE", expiresInDays: days };
    const { outcome, body } = await world.ask(invite(payload), world.asOwner(partner.organization));
    const pending = pendingInvitationOf(model, partner);
    expect(outcome).toBe(refusalOf(partner) ?? (pending ? "invitation_already_pending" : "ok"));
    if (pending && outcome === "invitation_already_pending") {
      expect(body["conflict"]).toEqual({ invitationId: pending.id });
    }
    if (outcome !== "ok") return;
    partner.status = "invited";
    await recordInvitation(model, world, { id: body.id, partner, recipient, days });
  });

export const resend = (number: number, days: number): Step =>
  step(`invitation ${number} is resent for ${days} days`, async (model, world) => {
    const invitation = pick(model.invitations, number);
    if (!invitation) return;
    const { partner } = invitation;
    const { outcome } = await world.ask(
      {
        method: "POST",
        url: `/v1/suppliers/invitations/${invitation.id}/resend`,
        payload: { expiresInDays: days },
      },
      world.asOwner(invitation.host),
    );
    expect(outcome).toBe(resendOutcome(model, invitation));
    if (outcome !== "ok") return;
    invitation.deadTokens.push(invitation.token);
    invitation.token = await world.lastToken(invitation.recipient);
    invitation.status = "pending";
    invitation.expiresAt = model.now + days * dayMs;
    invitation.newLinkRequestedAt = null;
    partner.status = "invited";
  });

export const revoke = (number: number): Step =>
  step(`invitation ${number} is revoked`, async (model, world) => {
    const invitation = pick(model.invitations, number);
    if (!invitation) return;
    const { outcome } = await world.ask(
      { method: "DELETE", url: `/v1/suppliers/invitations/${invitation.id}` },
      world.asOwner(invitation.host),
    );
    const status = statusOf(model, invitation);
    expect(outcome).toBe(
      status === "pending" || status === "revoked" ? "ok" : "invitation_not_pending",
    );
    if (status !== "pending") return;
    invitation.status = "revoked";
    invitation.partner.status = null;
  });

function invite(payload: object) {
  return { method: "POST", url: "/v1/suppliers/invitations", payload } as const;
}

function refusalOf(partner: ModelPartner): Outcome | undefined {
  if (partner.isArchived) return "partner_archived";
  if (partner.type === "customer") return "validation_failed";
  return partner.status === "accepted" ? "already_connected" : undefined;
}

function resendOutcome(model: Model, invitation: ModelInvitation): Outcome {
  const status = statusOf(model, invitation);
  if (status !== "pending" && status !== "expired") return "invitation_not_pending";
  const refusal = refusalOf(invitation.partner);
  if (refusal) return refusal;
  const pending = pendingInvitationOf(model, invitation.partner);
  return pending && pending !== invitation ? "invitation_already_pending" : "ok";
}

async function recordInvitation(
  model: Model,
  world: World,
  sent: {
    readonly id: string;
    readonly partner: ModelPartner;
    readonly recipient: UserKey;
    readonly days: number;
  },
): Promise<void> {
  const { partner, recipient } = sent;
  model.invitations.push({
    id: sent.id,
    host: partner.organization,
    partner,
    recipient,
    status: "pending",
    expiresAt: model.now + sent.days * dayMs,
    token: await world.lastToken(recipient),
    deadTokens: [],
    acceptedBy: null,
    newLinkRequestedAt: null,
  });
}
