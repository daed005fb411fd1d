import { expect } from "vitest";
import { linkOutcome, withToken } from "./invitation-link.ts";
import { dayMs, memberships, statusOf } from "./model.ts";
import { pick, type Step, step } from "./step.ts";

export const acceptDeadLink = (number: number): Step =>
  step(`the dead link of invitation ${number} is tried`, async (model, world) => {
    const invitation = pick(model.invitations, number);
    const [dead] = invitation?.deadTokens ?? [];
    if (!invitation || !dead) return;
    const { recipient } = invitation;
    const as = world.as(recipient, memberships[recipient][0]);
    for (const verb of ["accept", "preview", "decline", "request-new-link"]) {
      expect((await world.ask(withToken(verb, dead), as)).outcome).toBe("invitation_not_pending");
    }
  });

export const decline = (number: number, isSignedIn: boolean): Step =>
  step(`invitation ${number} is declined`, async (model, world) => {
    const invitation = pick(model.invitations, number);
    if (!invitation) return;
    const { recipient } = invitation;
    const as = world.as(recipient, memberships[recipient][0]);
    const { outcome } = isSignedIn
      ? await world.ask({ method: "POST", url: declineUrl, payload: { id: invitation.id } }, as)
      : await world.ask(withToken("decline", invitation.token));
    expect(outcome).toBe(linkOutcome(model, invitation));
    if (outcome !== "ok") return;
    invitation.status = "declined";
    invitation.partner.status = null;
  });

export const requestNewLink = (number: number): Step =>
  step(`a new link for invitation ${number} is requested`, async (model, world) => {
    const invitation = pick(model.invitations, number);
    if (!invitation) return;
    const { outcome, body } = await world.ask(withToken("request-new-link", invitation.token));
    const status = linkOutcome(model, invitation);
    expect(outcome).toBe(status === "invitation_expired" ? "ok" : status);
    if (status !== "invitation_expired") return;
    const last = invitation.newLinkRequestedAt;
    if (last === null || last <= model.now - dayMs) invitation.newLinkRequestedAt = model.now;
    const asked = new Date(invitation.newLinkRequestedAt ?? 0).toISOString();
    expect(body["newLinkRequestedAt"]).toBe(asked);
  });

export const preview = (number: number): Step =>
  step(`invitation ${number} is previewed`, async (model, world) => {
    const invitation = pick(model.invitations, number);
    if (!invitation) return;
    const { outcome, body } = await world.ask(withToken("preview", invitation.token));
    const status = linkOutcome(model, invitation);
    expect(outcome).toBe(status === "invitation_expired" ? "ok" : status);
    if (outcome === "ok") expect(body["status"]).toBe(statusOf(model, invitation));
  });

const declineUrl = "/v1/received-invitations/decline";
